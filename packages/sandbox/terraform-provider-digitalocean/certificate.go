package main

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/validation"
)

func certificateResource() *schema.Resource {
	return &schema.Resource{
		CreateContext: certificateCreate,
		ReadContext:   certificateRead,
		DeleteContext: certificateDelete,
		Importer:      byId(),
		SchemaVersion: 1,
		Timeouts: &schema.ResourceTimeout{
			Create: schema.DefaultTimeout(10 * time.Minute),
			Delete: schema.DefaultTimeout(15 * time.Minute),
		},
		Schema: map[string]*schema.Schema{
			"certificate_chain": {Type: schema.TypeString, Optional: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"domains":           {Type: schema.TypeSet, Elem: &schema.Schema{Type: schema.TypeString, ValidateFunc: validation.NoZeroValues}, Optional: true, ForceNew: true, ConflictsWith: []string{"private_key", "leaf_certificate", "certificate_chain"}},
			"leaf_certificate":  {Type: schema.TypeString, Optional: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"name":              {Type: schema.TypeString, Required: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"not_after":         {Type: schema.TypeString, Computed: true},
			"private_key":       {Type: schema.TypeString, Optional: true, Sensitive: true, ForceNew: true, ValidateFunc: validation.NoZeroValues},
			"sha1_fingerprint":  {Type: schema.TypeString, Computed: true},
			"state":             {Type: schema.TypeString, Computed: true},
			"type":              {Type: schema.TypeString, Optional: true, Default: "custom", ForceNew: true, ValidateFunc: validation.StringInSlice([]string{"custom", "lets_encrypt"}, false)},
			"uuid":              {Type: schema.TypeString, Computed: true},
		},
	}
}

// certificateByName is how everything refers to a certificate: the state's id is its name.
func certificateByName(client *godo.Client, name string) (*godo.Certificate, error) {
	found, _, err := client.Certificates.ListByName(context.Background(), name, &godo.ListOptions{PerPage: 200})
	if err != nil {
		return nil, err
	}
	for _, certificate := range found {
		if certificate.Name == name {
			return &certificate, nil
		}
	}
	return nil, fmt.Errorf("there is none of that name")
}

func certificateCreate(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	client := api(meta)
	needed := map[string][]string{"custom": {"private_key", "leaf_certificate"}, "lets_encrypt": {"domains"}}
	for _, name := range needed[text(d, "type")] {
		if _, set := d.GetOk(name); !set {
			return diag.Errorf("`%s` is required for when type is `%s`", name, text(d, "type"))
		}
	}
	certificate, _, err := client.Certificates.Create(context.Background(), &godo.CertificateRequest{
		Name:             text(d, "name"),
		Type:             text(d, "type"),
		DNSNames:         texts(d.Get("domains")),
		PrivateKey:       text(d, "private_key"),
		LeafCertificate:  text(d, "leaf_certificate"),
		CertificateChain: text(d, "certificate_chain"),
	})
	if err != nil {
		return diag.Errorf("creating certificate: %s", err)
	}
	d.SetId(certificate.Name)
	until := time.Now().Add(scaled(d.Timeout(schema.TimeoutCreate)))
	for certificate.State != "verified" {
		if certificate.State == "error" || time.Now().After(until) {
			return diag.Errorf("certificate %s is %s", d.Id(), certificate.State)
		}
		if stopped := pause(ctx, 3*time.Second); stopped != nil {
			return diag.Errorf("waiting for certificate %s: %s", d.Id(), stopped)
		}
		if certificate, _, err = client.Certificates.Get(context.Background(), certificate.ID); err != nil {
			return diag.Errorf("waiting for certificate %s: %s", d.Id(), err)
		}
	}
	return certificateRead(ctx, d, meta)
}

func certificateRead(_ context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	found, _, err := api(meta).Certificates.ListByName(context.Background(), d.Id(), &godo.ListOptions{PerPage: 200})
	if err != nil {
		return diag.Errorf("reading certificate %s: %s", d.Id(), err)
	}
	for _, certificate := range found {
		if certificate.Name == d.Id() {
			return store(d, map[string]any{
				"name":             certificate.Name,
				"uuid":             certificate.ID,
				"type":             certificate.Type,
				"state":            certificate.State,
				"not_after":        certificate.NotAfter,
				"sha1_fingerprint": certificate.SHA1Fingerprint,
				"domains":          certificate.DNSNames,
			})
		}
	}
	d.SetId("")
	return nil
}

// certificateDelete tries again while a load balancer still uses it.
func certificateDelete(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	until := time.Now().Add(scaled(d.Timeout(schema.TimeoutDelete)))
	for {
		response, err := api(meta).Certificates.Delete(context.Background(), text(d, "uuid"))
		used := err != nil && response != nil && response.Response != nil && response.StatusCode == http.StatusForbidden
		if !used || time.Now().After(until) {
			return removed(d, response, err, "certificate")
		}
		if stopped := pause(ctx, 5*time.Second); stopped != nil {
			return diag.Errorf("deleting certificate %s: %s (%s)", d.Id(), err, stopped)
		}
	}
}
