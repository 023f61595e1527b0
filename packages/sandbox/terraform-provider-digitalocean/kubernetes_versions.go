package main

import (
	"context"
	"strings"

	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/id"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
)

func kubernetesVersionsDataSource() *schema.Resource {
	return &schema.Resource{
		ReadContext: kubernetesVersionsRead,
		Schema: map[string]*schema.Schema{
			"latest_version": {Type: schema.TypeString, Computed: true},
			"valid_versions": {Type: schema.TypeList, Elem: &schema.Schema{Type: schema.TypeString}, Computed: true},
			"version_prefix": {Type: schema.TypeString, Optional: true},
		},
	}
}

// kubernetesVersionsRead keeps the service's order: the newest first.
func kubernetesVersionsRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	options, _, err := api(meta).Kubernetes.GetOptions(context.Background())
	if err != nil {
		return diag.Errorf("reading the versions of Kubernetes: %s", err)
	}
	versions := []string{}
	for _, version := range options.Versions {
		if strings.HasPrefix(version.Slug, text(d, "version_prefix")) {
			versions = append(versions, version.Slug)
		}
	}
	d.SetId(id.UniqueId())
	values := map[string]any{"valid_versions": versions}
	if len(versions) > 0 {
		values["latest_version"] = versions[0]
	}
	return store(d, values)
}
