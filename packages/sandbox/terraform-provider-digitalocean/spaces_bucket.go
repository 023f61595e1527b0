package main

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
)

func spacesBucketResource() *schema.Resource {
	return &schema.Resource{
		CreateContext: spacesBucketCreate,
		ReadContext:   spacesBucketRead,
		UpdateContext: spacesBucketRead,
		DeleteContext: spacesBucketDelete,
		Importer:      byPair("region", "name", func(_, name string) string { return name }),
		Schema: map[string]*schema.Schema{
			"acl":                {Type: schema.TypeString, Optional: true, Description: "Canned ACL applied on bucket creation", Default: "private"},
			"bucket_domain_name": {Type: schema.TypeString, Computed: true, Description: "The FQDN of the bucket"},
			"endpoint":           {Type: schema.TypeString, Computed: true, Description: "The FQDN of the bucket without the bucket name"},
			"force_destroy":      {Type: schema.TypeBool, Optional: true, Description: "Unless true, the bucket will only be destroyed if empty", Default: false},
			"name":               {Type: schema.TypeString, Required: true, Description: "Bucket name", ForceNew: true},
			"region":             {Type: schema.TypeString, Optional: true, Description: "Bucket region", Default: "nyc3", ForceNew: true},
			"urn":                {Type: schema.TypeString, Computed: true, Description: "the uniform resource name for the bucket"},
			"cors_rule": {Type: schema.TypeList, Optional: true, Deprecated: "deprecated", Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"allowed_headers": {Type: schema.TypeList, Elem: &schema.Schema{Type: schema.TypeString}, Optional: true, Description: "A list of headers that will be included in the CORS preflight request's Access-Control-Request-Headers. A header may contain one wildcard (e.g. x-amz-*)."},
				"allowed_methods": {Type: schema.TypeList, Elem: &schema.Schema{Type: schema.TypeString}, Required: true, Description: "A list of HTTP methods (e.g. GET) which are allowed from the specified origin."},
				"allowed_origins": {Type: schema.TypeList, Elem: &schema.Schema{Type: schema.TypeString}, Required: true, Description: "A list of hosts from which requests using the specified methods are allowed. A host may contain one wildcard (e.g. http://*.example.com)."},
				"max_age_seconds": {Type: schema.TypeInt, Optional: true},
			}}},
			"lifecycle_rule": {Type: schema.TypeList, Optional: true, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"abort_incomplete_multipart_upload_days": {Type: schema.TypeInt, Optional: true},
				"enabled":                                {Type: schema.TypeBool, Required: true},
				"id":                                     {Type: schema.TypeString, Optional: true, Computed: true},
				"prefix":                                 {Type: schema.TypeString, Optional: true},
				"expiration": {Type: schema.TypeSet, Optional: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
					"date":                         {Type: schema.TypeString, Optional: true},
					"days":                         {Type: schema.TypeInt, Optional: true},
					"expired_object_delete_marker": {Type: schema.TypeBool, Optional: true},
				}}},
				"noncurrent_version_expiration": {Type: schema.TypeSet, Optional: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
					"days": {Type: schema.TypeInt, Optional: true},
				}}},
			}}},
			"versioning": {Type: schema.TypeList, Optional: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"enabled": {Type: schema.TypeBool, Optional: true, Default: false},
			}}},
		},
	}
}

func spacesBucketCreate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	name := text(d, "name")
	status, err := spacesRequest(meta.(*settings), http.MethodPut, text(d, "region"), "/"+name, "", "")
	if err != nil {
		return diag.FromErr(err)
	}
	if status != http.StatusOK {
		return diag.Errorf("creating Spaces bucket %s: status %d", name, status)
	}
	d.SetId(name)
	if versioning := block(d, "versioning"); versioning != nil && versioning["enabled"].(bool) {
		body := `<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>`
		if _, err := spacesRequest(meta.(*settings), http.MethodPut, text(d, "region"), "/"+name, "versioning=", body); err != nil {
			return diag.FromErr(err)
		}
	}
	return spacesBucketRead(ctx, d, meta)
}

func spacesBucketRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	region := text(d, "region")
	status, err := spacesRequest(meta.(*settings), http.MethodHead, region, "/"+d.Id(), "", "")
	if err != nil {
		return diag.FromErr(err)
	}
	if status == http.StatusNotFound {
		d.SetId("")
		return nil
	}
	if status != http.StatusOK {
		return diag.Errorf("reading Spaces bucket %s: status %d", d.Id(), status)
	}
	host := fmt.Sprintf("%s.digitaloceanspaces.com", region)
	return store(d, map[string]any{
		"name": d.Id(), "urn": "do:space:" + d.Id(), "endpoint": host, "bucket_domain_name": d.Id() + "." + host,
	})
}

func spacesBucketDelete(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	status, err := spacesRequest(meta.(*settings), http.MethodDelete, text(d, "region"), "/"+d.Id(), "", "")
	if err != nil {
		return diag.FromErr(err)
	}
	if status != http.StatusNoContent && status != http.StatusNotFound {
		return diag.Errorf("deleting Spaces bucket %s: status %d: is it empty?", d.Id(), status)
	}
	d.SetId("")
	return nil
}

func spacesUrl(config *settings, region string) string {
	return strings.TrimSuffix(strings.ReplaceAll(config.spacesEndpoint, "{{.Region}}", region), "/")
}
