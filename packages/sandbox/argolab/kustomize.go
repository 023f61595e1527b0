package main

import (
	"os"

	"github.com/spf13/cobra"
	"sigs.k8s.io/kustomize/api/provider"
	"sigs.k8s.io/kustomize/kustomize/v5/commands/build"
	"sigs.k8s.io/kustomize/kustomize/v5/commands/edit"
	"sigs.k8s.io/kustomize/kustomize/v5/commands/version"
	"sigs.k8s.io/kustomize/kyaml/filesys"
)

// kustomize has the commands that the repo-server calls.
func kustomize() *cobra.Command {
	disk := filesys.MakeFsOnDisk()
	parts := provider.NewDefaultDepProvider()
	c := &cobra.Command{Use: "kustomize"}
	c.AddCommand(
		build.NewCmdBuild(disk, build.MakeHelp("kustomize", "build"), os.Stdout),
		edit.NewCmdEdit(disk, parts.GetFieldValidator(), parts.GetResourceFactory(), os.Stdout),
		version.NewCmdVersion(os.Stdout),
	)
	return c
}
