package main

import (
	"context"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/validation"
)

func domainResource() *schema.Resource {
	return &schema.Resource{
		CreateContext: domainCreate,
		ReadContext:   domainRead,
		DeleteContext: domainDelete,
		Importer:      byId(),
		Schema: map[string]*schema.Schema{
			"ip_address": {Type: schema.TypeString, Optional: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"name":       {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"ttl":        {Type: schema.TypeInt, Computed: true},
			"urn":        {Type: schema.TypeString, Computed: true},
		},
	}
}

func domainCreate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	domain, _, err := api(meta).Domains.Create(context.Background(), &godo.DomainCreateRequest{
		Name: text(d, "name"), IPAddress: text(d, "ip_address"),
	})
	if err != nil {
		return diag.Errorf("creating domain: %s", err)
	}
	d.SetId(domain.Name)
	return domainRead(ctx, d, meta)
}

func domainRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	domain, response, err := api(meta).Domains.Get(context.Background(), d.Id())
	if err != nil {
		return read(d, response, err, "domain")
	}
	return store(d, map[string]any{"name": domain.Name, "urn": domain.URN(), "ttl": domain.TTL})
}

func domainDelete(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	_, err := api(meta).Domains.Delete(context.Background(), d.Id())
	return deleted(d, err, "domain")
}
