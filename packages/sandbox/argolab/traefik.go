package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/traefik/paerser/flag"
	"github.com/traefik/traefik/v3/pkg/config/dynamic"
	"github.com/traefik/traefik/v3/pkg/provider/kubernetes/ingress"
	"github.com/traefik/traefik/v3/pkg/safe"
)

// The part of Traefik's static configuration that its Ingress provider reads, named and tagged as there.
type traefikConfiguration struct {
	Providers struct {
		KubernetesIngress *ingress.Provider `label:"allowEmpty"`
	}
}

// runTraefik is Traefik's own Ingress provider with the arguments of its container, until ctx ends. It watches and writes
// as Traefik does; there is no proxy behind it. Arguments for other parts of Traefik are left out.
func runTraefik(ctx context.Context, args []string, access clusterAccess) error {
	var own []string
	for _, arg := range args {
		if strings.HasPrefix(strings.ToLower(strings.TrimLeft(arg, "-")), "providers.kubernetesingress") {
			own = append(own, arg)
		}
	}
	var configuration traefikConfiguration
	if err := flag.Decode(own, &configuration); err != nil {
		return err
	}
	provider := configuration.Providers.KubernetesIngress
	if provider == nil {
		return fmt.Errorf("the arguments of Traefik turn on no Ingress provider")
	}
	provider.Endpoint = access.server
	provider.CertAuthFilePath = access.caFile
	provider.Token = access.token
	if err := provider.Init(); err != nil {
		return err
	}
	pool := safe.NewPool(ctx)
	defer pool.Stop()
	messages := make(chan dynamic.Message)
	if err := provider.Provide(messages, pool); err != nil {
		return err
	}
	for {
		select {
		case <-ctx.Done():
			return nil
		case message := <-messages:
			fmt.Fprintf(os.Stderr, "Traefik serves %d routers\n", len(message.Configuration.HTTP.Routers))
		}
	}
}
