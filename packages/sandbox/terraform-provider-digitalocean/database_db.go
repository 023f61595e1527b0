package main

import (
	"context"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/validation"
)

func databaseDbResource() *schema.Resource {
	return &schema.Resource{
		CreateContext: databaseDbCreate,
		ReadContext:   databaseDbRead,
		DeleteContext: databaseDbDelete,
		Importer:      byPair("cluster_id", "name", func(a, b string) string { return partId("database", a, b) }),
		Schema: map[string]*schema.Schema{
			"cluster_id": {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"name":       {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
		},
	}
}

func databaseDbCreate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	cluster := text(d, "cluster_id")
	db, _, err := api(meta).Databases.CreateDB(context.Background(), cluster, &godo.DatabaseCreateDBRequest{Name: text(d, "name")})
	if err != nil {
		return diag.Errorf("creating database: %s", err)
	}
	d.SetId(partId("database", cluster, db.Name))
	return databaseDbRead(ctx, d, meta)
}

func databaseDbRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	cluster, name := splitPartId(d.Id())
	_, response, err := api(meta).Databases.GetDB(context.Background(), cluster, name)
	if err != nil {
		return read(d, response, err, "database")
	}
	return store(d, map[string]any{"cluster_id": cluster, "name": name})
}

func databaseDbDelete(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	cluster, name := splitPartId(d.Id())
	_, err := api(meta).Databases.DeleteDB(context.Background(), cluster, name)
	return deleted(d, err, "database")
}
