package main

import (
	"context"
	"net/http"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/validation"
)

func databaseConnectionPoolResource() *schema.Resource {
	return &schema.Resource{
		CreateContext: databaseConnectionPoolCreate,
		ReadContext:   databaseConnectionPoolRead,
		DeleteContext: databaseConnectionPoolDelete,
		Importer:      byPair("cluster_id", "name", func(a, b string) string { return partId("", a, b) }),
		Schema: map[string]*schema.Schema{
			"cluster_id":   {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"db_name":      {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"host":         {Type: schema.TypeString, Computed: true},
			"mode":         {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.StringInSlice([]string{"session", "transaction", "statement"}, false)},
			"name":         {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.StringLenBetween(3, 63)},
			"password":     {Type: schema.TypeString, Computed: true, Sensitive: true},
			"port":         {Type: schema.TypeInt, Computed: true},
			"private_host": {Type: schema.TypeString, Computed: true},
			"private_uri":  {Type: schema.TypeString, Computed: true, Sensitive: true},
			"size":         {Type: schema.TypeInt, Required: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"uri":          {Type: schema.TypeString, Computed: true, Sensitive: true},
			"user":         {Type: schema.TypeString, Optional: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
		},
	}
}

func databaseConnectionPoolCreate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	cluster := text(d, "cluster_id")
	pool, _, err := api(meta).Databases.CreatePool(context.Background(), cluster, &godo.DatabaseCreatePoolRequest{
		Name:     text(d, "name"),
		User:     text(d, "user"),
		Mode:     text(d, "mode"),
		Size:     d.Get("size").(int),
		Database: text(d, "db_name"),
	})
	if err != nil {
		return diag.Errorf("creating connection pool: %s", err)
	}
	d.SetId(partId("", cluster, pool.Name))
	return databaseConnectionPoolRead(ctx, d, meta)
}

func databaseConnectionPoolRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	cluster, name := splitPartId(d.Id())
	pool, response, err := api(meta).Databases.GetPool(context.Background(), cluster, name)
	if err != nil {
		// Without an answer the published provider panics here, too.
		if response.StatusCode == http.StatusNotFound {
			d.SetId("")
			return nil
		}
		return diag.Errorf("reading connection pool %s: %s", d.Id(), err)
	}
	values := map[string]any{
		"cluster_id": cluster,
		"name":       pool.Name,
		"user":       pool.User,
		"mode":       pool.Mode,
		"size":       pool.Size,
		"db_name":    pool.Database,
	}
	if connection := pool.Connection; connection != nil {
		values["host"] = connection.Host
		values["port"] = connection.Port
		if connection.Password != "" {
			values["password"] = connection.Password
		}
	}
	if connection := pool.PrivateConnection; connection != nil {
		values["private_host"] = connection.Host
	}
	if failed := store(d, values); failed != nil {
		return failed
	}
	return storeUris(d, pool.Connection, pool.PrivateConnection)
}

func databaseConnectionPoolDelete(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	cluster, name := splitPartId(d.Id())
	_, err := api(meta).Databases.DeletePool(context.Background(), cluster, name)
	return deleted(d, err, "connection pool")
}
