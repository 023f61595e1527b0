package main

import (
	"context"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
)

func tagResource() *schema.Resource {
	return &schema.Resource{
		CreateContext: tagCreate,
		ReadContext:   tagRead,
		DeleteContext: tagDelete,
		Importer:      byId(),
		Schema: map[string]*schema.Schema{
			"databases_count":        {Type: schema.TypeInt, Computed: true},
			"droplets_count":         {Type: schema.TypeInt, Computed: true},
			"images_count":           {Type: schema.TypeInt, Computed: true},
			"name":                   {Type: schema.TypeString, Required: true, ForceNew: true},
			"total_resource_count":   {Type: schema.TypeInt, Computed: true},
			"volume_snapshots_count": {Type: schema.TypeInt, Computed: true},
			"volumes_count":          {Type: schema.TypeInt, Computed: true},
		},
	}
}

func tagCreate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	tag, _, err := api(meta).Tags.Create(context.Background(), &godo.TagCreateRequest{Name: text(d, "name")})
	if err != nil {
		return diag.Errorf("creating tag: %s", err)
	}
	d.SetId(tag.Name)
	return tagRead(ctx, d, meta)
}

func tagRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	tag, response, err := api(meta).Tags.Get(context.Background(), d.Id())
	if err != nil {
		return read(d, response, err, "tag")
	}
	values := map[string]any{"name": tag.Name}
	if resources := tag.Resources; resources != nil {
		values["total_resource_count"] = resources.Count
		values["droplets_count"] = resources.Droplets.Count
		values["images_count"] = resources.Images.Count
		values["volumes_count"] = resources.Volumes.Count
		values["volume_snapshots_count"] = resources.VolumeSnapshots.Count
		values["databases_count"] = resources.Databases.Count
	}
	return store(d, values)
}

func tagDelete(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	response, err := api(meta).Tags.Delete(context.Background(), d.Id())
	return removed(d, response, err, "tag")
}
