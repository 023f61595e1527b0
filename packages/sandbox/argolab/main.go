// argolab is one binary with everything that a real Argo CD on loopback needs: etcd, kube-apiserver,
// kube-controller-manager, kubectl, the programs of Argo CD, kustomize, a stand-in for Redis and one for the kubelet.
// The name that it is called by (argv[0]) selects the program.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"go.etcd.io/etcd/server/v3/etcdmain"
	"k8s.io/component-base/cli"
	_ "k8s.io/component-base/logs/json/register"
	_ "k8s.io/component-base/metrics/prometheus/clientgo"
	_ "k8s.io/component-base/metrics/prometheus/version"
	kubectl "k8s.io/kubectl/pkg/cmd"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	kcm "k8s.io/kubernetes/cmd/kube-controller-manager/app"

	appcontroller "github.com/argoproj/argo-cd/v3/cmd/argocd-application-controller/commands"
	gitaskpass "github.com/argoproj/argo-cd/v3/cmd/argocd-git-ask-pass/commands"
	reposerver "github.com/argoproj/argo-cd/v3/cmd/argocd-repo-server/commands"
	argoserver "github.com/argoproj/argo-cd/v3/cmd/argocd-server/commands"
	argocli "github.com/argoproj/argo-cd/v3/cmd/argocd/commands"
)

// argoVersion is that of the Argo CD in here, such as v3.5.7; the linker sets it.
var argoVersion = "unknown"

func main() {
	endWithStarter()
	name := filepath.Base(os.Args[0])
	// Argo CD's own binary is called so by git, for a password, and told by this which of its programs is meant.
	if program := os.Getenv("ARGOCD_BINARY_NAME"); name == "argocd" && program != "" {
		name = program
	}
	var c *cobra.Command
	switch name {
	case "etcd":
		etcdmain.Main(os.Args)
		return
	case "kube-apiserver":
		os.Exit(cli.Run(apiserver.NewAPIServerCommand()))
	case "kube-controller-manager":
		os.Exit(cli.Run(kcm.NewControllerManagerCommand()))
	case "kubectl":
		os.Exit(cli.Run(kubectl.NewDefaultKubectlCommand()))
	case "kustomize":
		c = kustomize()
	case "miniredis":
		exit(serveRedis(os.Args[1]))
	case "stand-in-kubelet":
		exit(standInKubelet(os.Args[1]))
	case "argocd-server":
		c = argoserver.NewCommand()
	case "argocd-application-controller":
		c = appcontroller.NewCommand()
	case "argocd-repo-server":
		c = reposerver.NewCommand()
	case "argocd-git-ask-pass":
		c = gitaskpass.NewCommand()
	default:
		c = argocli.NewCommand()
	}
	if err := c.Execute(); err != nil {
		os.Exit(1)
	}
}

func exit(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}
