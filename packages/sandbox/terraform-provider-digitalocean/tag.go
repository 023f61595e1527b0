package main

import (
	"context"
	"fmt"
	"regexp"
	"strings"

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
			"name":                   {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validateTag},
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
	// The published provider counts what the service may have left out (for want of a scope, say): it panics then, and so does this.
	return store(d, map[string]any{
		"name":                   tag.Name,
		"total_resource_count":   tag.Resources.Count,
		"droplets_count":         tag.Resources.Droplets.Count,
		"images_count":           tag.Resources.Images.Count,
		"volumes_count":          tag.Resources.Volumes.Count,
		"volume_snapshots_count": tag.Resources.VolumeSnapshots.Count,
		"databases_count":        tag.Resources.Databases.Count,
	})
}

func tagDelete(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	_, err := api(meta).Tags.Delete(context.Background(), d.Id())
	return deleted(d, err, "tag")
}

var tagName = regexp.MustCompile(`^[a-zA-Z0-9:\-_]{1,255}$`)

func validateTag(value any, key string) ([]string, []error) {
	if !tagName.MatchString(value.(string)) {
		return nil, []error{fmt.Errorf("%s: a tag has letters, digits, colons, dashes and underscores, and 255 of them at the most", key)}
	}
	return nil, nil
}

// tagsSchema is that of every resource that can be tagged; names that differ by case alone are the same tag.
func tagsSchema() *schema.Schema {
	return &schema.Schema{
		Type:     schema.TypeSet,
		Optional: true,
		Elem:     &schema.Schema{Type: schema.TypeString, ValidateFunc: validateTag},
		Set:      func(value any) int { return schema.HashString(strings.ToLower(value.(string))) },
	}
}

func ignoringCase(_, old, now string, _ *schema.ResourceData) bool {
	return strings.EqualFold(old, now)
}
