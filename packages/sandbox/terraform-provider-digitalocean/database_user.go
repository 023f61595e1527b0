package main

import (
	"context"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
)

func databaseUserResource() *schema.Resource {
	return &schema.Resource{
		CreateContext: databaseUserCreate,
		ReadContext:   databaseUserRead,
		UpdateContext: databaseUserRead,
		DeleteContext: databaseUserDelete,
		Importer:      byPair("cluster_id", "name", func(a, b string) string { return partId("user", a, b) }),
		Schema: map[string]*schema.Schema{
			"access_cert":       {Type: schema.TypeString, Computed: true, Sensitive: true},
			"access_key":        {Type: schema.TypeString, Computed: true, Sensitive: true},
			"cluster_id":        {Type: schema.TypeString, Required: true, ForceNew: true},
			"mysql_auth_plugin": {Type: schema.TypeString, Optional: true},
			"name":              {Type: schema.TypeString, Required: true, ForceNew: true},
			"password":          {Type: schema.TypeString, Computed: true, Sensitive: true},
			"role":              {Type: schema.TypeString, Computed: true},
			"settings": {Type: schema.TypeList, Optional: true, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"acl": {Type: schema.TypeList, Optional: true, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
					"id":         {Type: schema.TypeString, Computed: true},
					"permission": {Type: schema.TypeString, Required: true},
					"topic":      {Type: schema.TypeString, Required: true},
				}}},
				"opensearch_acl": {Type: schema.TypeList, Optional: true, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
					"index":      {Type: schema.TypeString, Required: true},
					"permission": {Type: schema.TypeString, Required: true},
				}}},
			}}},
		},
	}
}

func databaseUserCreate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	cluster := text(d, "cluster_id")
	user, _, err := api(meta).Databases.CreateUser(context.Background(), cluster, &godo.DatabaseCreateUserRequest{Name: text(d, "name")})
	if err != nil {
		return diag.Errorf("creating database user: %s", err)
	}
	d.SetId(partId("user", cluster, user.Name))
	return databaseUserRead(ctx, d, meta)
}

func databaseUserRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	cluster, name := splitPartId(d.Id())
	user, response, err := api(meta).Databases.GetUser(context.Background(), cluster, name)
	if err != nil {
		return read(d, response, err, "database user")
	}
	values := map[string]any{"cluster_id": cluster, "name": user.Name, "role": user.Role}
	// Some engines give it only once.
	if user.Password != "" {
		values["password"] = user.Password
	}
	return store(d, values)
}

func databaseUserDelete(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	cluster, name := splitPartId(d.Id())
	response, err := api(meta).Databases.DeleteUser(context.Background(), cluster, name)
	return removed(d, response, err, "database user")
}
