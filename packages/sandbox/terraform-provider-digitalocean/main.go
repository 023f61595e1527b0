// A stand-in for the published DigitalOcean provider, for machines that cannot download it: the same schema and the same
// behaviour for the resources that infra/ uses, over the same API client. It is part of the sandbox, nothing else.
package main

import "github.com/hashicorp/terraform-plugin-sdk/v2/plugin"

func main() {
	plugin.Serve(&plugin.ServeOpts{ProviderFunc: provider})
}
