package main

import (
	"context"
	"encoding/xml"
	"fmt"
	"net/http"
	"strings"

	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/id"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/validation"
)

func spacesBucketResource() *schema.Resource {
	return &schema.Resource{
		CreateContext: spacesBucketCreate,
		ReadContext:   spacesBucketRead,
		UpdateContext: spacesBucketUpdate,
		DeleteContext: spacesBucketDelete,
		Importer:      byPair("region", "name", func(_, name string) string { return name }),
		Schema: map[string]*schema.Schema{
			"acl":                {Type: schema.TypeString, Optional: true, Description: "Canned ACL applied on bucket creation", Default: "private"},
			"bucket_domain_name": {Type: schema.TypeString, Computed: true, Description: "The FQDN of the bucket"},
			"endpoint":           {Type: schema.TypeString, Computed: true, Description: "The FQDN of the bucket without the bucket name"},
			"force_destroy":      {Type: schema.TypeBool, Optional: true, Description: "Unless true, the bucket will only be destroyed if empty", Default: false},
			"name":               {Type: schema.TypeString, Required: true, Description: "Bucket name", ForceNew: true},
			"region":             {Type: schema.TypeString, Optional: true, Description: "Bucket region", Default: "nyc3", ForceNew: true, ValidateFunc: validation.StringInSlice(spacesRegions, true), StateFunc: func(value any) string { return strings.ToLower(value.(string)) }},
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
				"id":                                     {Type: schema.TypeString, Optional: true, Computed: true, ValidateFunc: validation.StringLenBetween(0, 255)},
				"prefix":                                 {Type: schema.TypeString, Optional: true},
				"expiration": {Type: schema.TypeSet, Optional: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
					"date":                         {Type: schema.TypeString, Optional: true},
					"days":                         {Type: schema.TypeInt, Optional: true, ValidateFunc: validation.IntAtLeast(0)},
					"expired_object_delete_marker": {Type: schema.TypeBool, Optional: true},
				}}},
				"noncurrent_version_expiration": {Type: schema.TypeSet, Optional: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
					"days": {Type: schema.TypeInt, Optional: true, ValidateFunc: validation.IntAtLeast(1)},
				}}},
			}}},
			"versioning": {Type: schema.TypeList, Optional: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"enabled": {Type: schema.TypeBool, Optional: true, Default: false},
			}}, DiffSuppressFunc: func(_, before, after string, _ *schema.ResourceData) bool { return before == "1" && after == "0" }},
		},
	}
}

// spacesRegions are those that the published provider takes.
var spacesRegions = []string{"ams3", "atl1", "blr1", "fra1", "lon1", "nyc3", "sfo2", "sfo3", "sgp1", "syd1", "tor1"}

type lifecycleConfiguration struct {
	XMLName xml.Name        `xml:"http://s3.amazonaws.com/doc/2006-03-01/ LifecycleConfiguration"`
	Rules   []lifecycleRule `xml:"Rule"`
}

type lifecycleRule struct {
	ID         string                `xml:"ID"`
	Prefix     string                `xml:"Filter>Prefix"`
	Status     string                `xml:"Status"`
	Abort      *lifecycleAbort       `xml:"AbortIncompleteMultipartUpload"`
	Expiration *lifecycleExpiration  `xml:"Expiration"`
	Noncurrent *noncurrentExpiration `xml:"NoncurrentVersionExpiration"`
}

type lifecycleAbort struct {
	Days int `xml:"DaysAfterInitiation"`
}

type lifecycleExpiration struct {
	Date         string `xml:"Date,omitempty"`
	Days         int    `xml:"Days,omitempty"`
	DeleteMarker bool   `xml:"ExpiredObjectDeleteMarker,omitempty"`
}

type noncurrentExpiration struct {
	Days int `xml:"NoncurrentDays"`
}

// ask sends one request about the resource's bucket; other answers than 2xx are errors, with the service's own code.
func ask(d *schema.ResourceData, meta any, what string, call spacesCall) (spacesAnswer, error) {
	answer, err := spacesRequest(meta.(*settings), text(d, "region"), call)
	if err == nil && answer.status >= 300 {
		err = fmt.Errorf("%s: status code: %d", answer.code(), answer.status)
	}
	if err != nil {
		err = fmt.Errorf("%s %s: %w", what, call.bucket, err)
	}
	return answer, err
}

func spacesBucketCreate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	name := text(d, "name")
	acl := map[string]string{"x-amz-acl": text(d, "acl")}
	if _, err := ask(d, meta, "Error creating Spaces bucket", spacesCall{method: http.MethodPut, bucket: name, header: acl}); err != nil {
		return diag.FromErr(err)
	}
	if _, err := ask(d, meta, "Failed to check availability of Spaces bucket", spacesCall{method: http.MethodHead, bucket: name}); err != nil {
		return diag.FromErr(err)
	}
	d.SetId(name)
	return spacesBucketUpdate(ctx, d, meta)
}

func spacesBucketUpdate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	put := func(what, query, body string, header map[string]string) error {
		call := spacesCall{method: http.MethodPut, bucket: d.Id(), query: query + "=", body: body, header: header}
		_, err := ask(d, meta, "Error putting Spaces "+what, call)
		return err
	}
	if d.HasChange("acl") {
		if err := put("ACL", "acl", "", map[string]string{"x-amz-acl": text(d, "acl")}); err != nil {
			return diag.FromErr(err)
		}
	}
	if d.HasChange("cors_rule") {
		return diag.Errorf("this stand-in of the provider knows no cors_rule")
	}
	if d.HasChange("versioning") {
		status := "Suspended"
		if versioning := block(d, "versioning"); versioning != nil && versioning["enabled"].(bool) {
			status = "Enabled"
		}
		body := fmt.Sprintf("<VersioningConfiguration><Status>%s</Status></VersioningConfiguration>", status)
		if err := put("versioning", "versioning", body, nil); err != nil {
			return diag.FromErr(err)
		}
	}
	if d.HasChange("lifecycle_rule") {
		rules := lifecycleRules(d)
		if len(rules) == 0 {
			call := spacesCall{method: http.MethodDelete, bucket: d.Id(), query: "lifecycle="}
			if _, err := ask(d, meta, "Error removing S3 lifecycle", call); err != nil {
				return diag.FromErr(err)
			}
		} else {
			body, err := xml.Marshal(lifecycleConfiguration{Rules: rules})
			if err != nil {
				return diag.FromErr(err)
			}
			if err := put("lifecycle", "lifecycle", string(body), nil); err != nil {
				return diag.FromErr(err)
			}
		}
	}
	return spacesBucketRead(ctx, d, meta)
}

func lifecycleRules(d *schema.ResourceData) []lifecycleRule {
	rules := []lifecycleRule{}
	for _, item := range d.Get("lifecycle_rule").([]any) {
		written := item.(map[string]any)
		rule := lifecycleRule{ID: written["id"].(string), Prefix: written["prefix"].(string), Status: "Disabled"}
		if rule.ID == "" {
			rule.ID = id.PrefixedUniqueId("tf-s3-lifecycle-")
		}
		if written["enabled"].(bool) {
			rule.Status = "Enabled"
		}
		if days := written["abort_incomplete_multipart_upload_days"].(int); days > 0 {
			rule.Abort = &lifecycleAbort{Days: days}
		}
		for _, item := range written["expiration"].(*schema.Set).List() {
			expiration := item.(map[string]any)
			rule.Expiration = &lifecycleExpiration{}
			if date := expiration["date"].(string); date != "" {
				rule.Expiration.Date = date + "T00:00:00Z"
			} else if days := expiration["days"].(int); days > 0 {
				rule.Expiration.Days = days
			} else {
				rule.Expiration.DeleteMarker = expiration["expired_object_delete_marker"].(bool)
			}
		}
		for _, item := range written["noncurrent_version_expiration"].(*schema.Set).List() {
			if days := item.(map[string]any)["days"].(int); days > 0 {
				rule.Noncurrent = &noncurrentExpiration{Days: days}
			}
		}
		rules = append(rules, rule)
	}
	return rules
}

func spacesBucketRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	name := d.Id()
	answer, err := ask(d, meta, "error reading Spaces bucket", spacesCall{method: http.MethodHead, bucket: name})
	if answer.status == http.StatusNotFound {
		d.SetId("")
		return nil
	}
	if err != nil {
		return diag.FromErr(err)
	}
	get := func(query string, into any) error {
		answer, err := ask(d, meta, "error reading "+query+" of Spaces bucket", spacesCall{method: http.MethodGet, bucket: name, query: query + "="})
		if err != nil {
			if answer.code() == "NoSuchLifecycleConfiguration" {
				return nil
			}
			return err
		}
		return xml.Unmarshal(answer.body, into)
	}
	var location struct {
		Region string `xml:",chardata"`
	}
	var versioning struct {
		Status string `xml:"Status"`
	}
	var lifecycle struct {
		Rules []lifecycleRule `xml:"Rule"`
	}
	for query, into := range map[string]any{"location": &location, "versioning": &versioning, "lifecycle": &lifecycle} {
		if err := get(query, into); err != nil {
			return diag.FromErr(err)
		}
	}
	region := text(d, "region")
	if location.Region != "" {
		region = strings.ToLower(location.Region)
	}
	rules := []map[string]any{}
	for _, found := range lifecycle.Rules {
		rule := map[string]any{"id": found.ID, "prefix": found.Prefix, "enabled": found.Status == "Enabled"}
		if found.Abort != nil {
			rule["abort_incomplete_multipart_upload_days"] = found.Abort.Days
		}
		if found.Expiration != nil {
			date, _, _ := strings.Cut(found.Expiration.Date, "T")
			rule["expiration"] = []any{map[string]any{
				"date": date, "days": found.Expiration.Days, "expired_object_delete_marker": found.Expiration.DeleteMarker,
			}}
		}
		if found.Noncurrent != nil {
			rule["noncurrent_version_expiration"] = []any{map[string]any{"days": found.Noncurrent.Days}}
		}
		rules = append(rules, rule)
	}
	host := fmt.Sprintf("%s.digitaloceanspaces.com", region)
	return store(d, map[string]any{
		"name": name, "region": region, "urn": "do:space:" + name, "endpoint": host, "bucket_domain_name": name + "." + host,
		"versioning":     []map[string]any{{"enabled": versioning.Status == "Enabled"}},
		"lifecycle_rule": rules,
	})
}

// spacesBucketDelete fails for a bucket that is gone, as the published provider does: only what is not there at the refresh is
// forgotten. force_destroy does not empty the bucket here.
func spacesBucketDelete(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	if _, err := ask(d, meta, "Error deleting Spaces Bucket", spacesCall{method: http.MethodDelete, bucket: d.Id()}); err != nil {
		return diag.FromErr(err)
	}
	d.SetId("")
	return nil
}
