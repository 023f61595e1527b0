package main

import (
	"context"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/validation"
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
			"cluster_id":        {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"mysql_auth_plugin": {Type: schema.TypeString, Optional: true, ValidateFunc: validation.StringInSlice([]string{godo.SQLAuthPluginNative, godo.SQLAuthPluginCachingSHA2}, false)},
			"name":              {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"password":          {Type: schema.TypeString, Computed: true, Sensitive: true},
			"role":              {Type: schema.TypeString, Computed: true},
			"settings": {Type: schema.TypeList, Optional: true, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"acl": {Type: schema.TypeList, Optional: true, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
					"id":         {Type: schema.TypeString, Computed: true},
					"permission": {Type: schema.TypeString, Required: true, ValidateFunc: validation.StringInSlice([]string{"admin", "consume", "produce", "produceconsume"}, false)},
					"topic":      {Type: schema.TypeString, Required: true, ValidateFunc: validation.NoZeroValues},
				}}},
				"opensearch_acl": {Type: schema.TypeList, Optional: true, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
					"index":      {Type: schema.TypeString, Required: true, ValidateFunc: validation.NoZeroValues},
					"permission": {Type: schema.TypeString, Required: true, ValidateFunc: validation.StringInSlice([]string{"deny", "admin", "read", "write", "readwrite"}, false)},
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
	_, err := api(meta).Databases.DeleteUser(context.Background(), cluster, name)
	return deleted(d, err, "database user")
}
