// A provider that is played from its schema, for a rehearsal: what a stack asks for is kept in Terraform's state and nowhere
// else, and what the service would answer is made up. The schema lies next to the program as `schema.json`, one entry of
// `terraform providers schema -json`. It is part of the sandbox, nothing else.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	program, err := os.Executable()
	if err != nil {
		return err
	}
	text, err := os.ReadFile(filepath.Join(filepath.Dir(program), "schema.json"))
	if err != nil {
		return err
	}
	schemas, err := parseSchemas(text)
	if err != nil {
		return fmt.Errorf("schema.json: %w", err)
	}
	return tf6server.Serve("registry.terraform.io/sandbox/stub", func() tfprotov6.ProviderServer {
		return &stub{schemas: schemas}
	})
}
