package main

import (
	"context"
	"time"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/id"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/validation"
)

func databaseFirewallResource() *schema.Resource {
	return &schema.Resource{
		CreateContext: databaseFirewallWrite,
		ReadContext:   databaseFirewallRead,
		UpdateContext: databaseFirewallWrite,
		DeleteContext: databaseFirewallDelete,
		Importer: &schema.ResourceImporter{StateContext: func(_ context.Context, d *schema.ResourceData, _ any) ([]*schema.ResourceData, error) {
			cluster := d.Id()
			d.SetId(id.PrefixedUniqueId(cluster + "-"))
			return []*schema.ResourceData{d}, d.Set("cluster_id", cluster)
		}},
		Schema: map[string]*schema.Schema{
			"cluster_id": {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"rule": {Type: schema.TypeSet, Required: true, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"created_at": {Type: schema.TypeString, Computed: true},
				"type":       {Type: schema.TypeString, Required: true, ValidateFunc: validation.StringInSlice([]string{"ip_addr", "droplet", "k8s", "tag", "app"}, false)},
				"uuid":       {Type: schema.TypeString, Computed: true},
				"value":      {Type: schema.TypeString, Required: true, ValidateFunc: validation.NoZeroValues},
			}}},
		},
	}
}

// databaseFirewallWrite replaces all rules, no matter who made them.
func databaseFirewallWrite(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	cluster := text(d, "cluster_id")
	request := &godo.DatabaseUpdateFirewallRulesRequest{Rules: []*godo.DatabaseFirewallRule{}}
	for _, item := range d.Get("rule").(*schema.Set).List() {
		rule := item.(map[string]any)
		request.Rules = append(request.Rules, &godo.DatabaseFirewallRule{
			UUID: rule["uuid"].(string), Type: rule["type"].(string), Value: rule["value"].(string),
		})
	}
	if _, err := api(meta).Databases.UpdateFirewallRules(context.Background(), cluster, request); err != nil {
		return diag.Errorf("setting the firewall of database cluster %s: %s", cluster, err)
	}
	if d.Id() == "" {
		d.SetId(id.PrefixedUniqueId(cluster + "-"))
	}
	return databaseFirewallRead(ctx, d, meta)
}

func databaseFirewallRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	rules, response, err := api(meta).Databases.GetFirewallRules(context.Background(), text(d, "cluster_id"))
	if err != nil {
		return read(d, response, err, "database firewall")
	}
	out := []any{}
	for _, rule := range rules {
		out = append(out, map[string]any{
			"uuid": rule.UUID, "type": rule.Type, "value": rule.Value, "created_at": rule.CreatedAt.Format(time.RFC3339),
		})
	}
	return store(d, map[string]any{"rule": out})
}

func databaseFirewallDelete(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	request := &godo.DatabaseUpdateFirewallRulesRequest{Rules: []*godo.DatabaseFirewallRule{}}
	_, err := api(meta).Databases.UpdateFirewallRules(context.Background(), text(d, "cluster_id"), request)
	return deleted(d, err, "database firewall")
}
