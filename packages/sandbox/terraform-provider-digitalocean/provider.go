package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/digitalocean/godo"
	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"golang.org/x/oauth2"
)

type settings struct {
	client         *godo.Client
	spacesEndpoint string
	spacesKey      string
	spacesSecret   string
}

func provider() *schema.Provider {
	env := func(value any, names ...string) schema.SchemaDefaultFunc {
		return schema.MultiEnvDefaultFunc(names, value)
	}
	return &schema.Provider{
		Schema: map[string]*schema.Schema{
			"token":               {Type: schema.TypeString, Optional: true, DefaultFunc: env(nil, "DIGITALOCEAN_TOKEN", "DIGITALOCEAN_ACCESS_TOKEN"), Description: "The token key for API operations."},
			"api_endpoint":        {Type: schema.TypeString, Optional: true, DefaultFunc: env("https://api.digitalocean.com", "DIGITALOCEAN_API_URL"), Description: "The URL to use for the DigitalOcean API."},
			"spaces_endpoint":     {Type: schema.TypeString, Optional: true, DefaultFunc: env("https://{{.Region}}.digitaloceanspaces.com", "SPACES_ENDPOINT_URL"), Description: "The URL to use for the DigitalOcean Spaces API."},
			"spaces_access_id":    {Type: schema.TypeString, Optional: true, DefaultFunc: env(nil, "SPACES_ACCESS_KEY_ID"), Description: "The access key ID for Spaces API operations."},
			"spaces_secret_key":   {Type: schema.TypeString, Optional: true, DefaultFunc: env(nil, "SPACES_SECRET_ACCESS_KEY"), Description: "The secret access key for Spaces API operations."},
			"requests_per_second": {Type: schema.TypeFloat, Optional: true, DefaultFunc: env(0.0, "DIGITALOCEAN_REQUESTS_PER_SECOND"), Description: "The rate of requests per second to limit the HTTP client."},
			"http_retry_max":      {Type: schema.TypeInt, Optional: true, DefaultFunc: env(4, "DIGITALOCEAN_HTTP_RETRY_MAX"), Description: "The maximum number of retries on a failed API request."},
			"http_retry_wait_min": {Type: schema.TypeFloat, Optional: true, DefaultFunc: env(1.0, "DIGITALOCEAN_HTTP_RETRY_WAIT_MIN"), Description: "The minimum wait time (in seconds) between failed API requests."},
			"http_retry_wait_max": {Type: schema.TypeFloat, Optional: true, DefaultFunc: env(30.0, "DIGITALOCEAN_HTTP_RETRY_WAIT_MAX"), Description: "The maximum wait time (in seconds) between failed API requests."},
		},
		ResourcesMap: map[string]*schema.Resource{
			"digitalocean_certificate":              certificateResource(),
			"digitalocean_database_cluster":         databaseClusterResource(),
			"digitalocean_database_connection_pool": databaseConnectionPoolResource(),
			"digitalocean_database_db":              databaseDbResource(),
			"digitalocean_database_firewall":        databaseFirewallResource(),
			"digitalocean_database_user":            databaseUserResource(),
			"digitalocean_domain":                   domainResource(),
			"digitalocean_kubernetes_cluster":       kubernetesClusterResource(),
			"digitalocean_loadbalancer":             loadBalancerResource(),
			"digitalocean_project":                  projectResource(),
			"digitalocean_project_resources":        projectResourcesResource(),
			"digitalocean_record":                   recordResource(),
			"digitalocean_spaces_bucket":            spacesBucketResource(),
			"digitalocean_tag":                      tagResource(),
			"digitalocean_vpc":                      vpcResource(),
		},
		DataSourcesMap: map[string]*schema.Resource{
			"digitalocean_kubernetes_versions": kubernetesVersionsDataSource(),
		},
		ConfigureContextFunc: configure,
	}
}

// configure makes the client as the published provider does: it retries a request that was answered 429 or 5xx, a POST too.
func configure(_ context.Context, d *schema.ResourceData) (any, diag.Diagnostics) {
	token, _ := d.Get("token").(string)
	if token == "" {
		return nil, diag.Errorf("no token: set DIGITALOCEAN_TOKEN")
	}
	http := oauth2.NewClient(context.Background(), oauth2.StaticTokenSource(&oauth2.Token{AccessToken: token}))
	options := []godo.ClientOpt{
		godo.SetUserAgent("terraform-provider-digitalocean-stand-in"),
		godo.SetBaseURL(strings.TrimSuffix(d.Get("api_endpoint").(string), "/") + "/"),
	}
	if most := d.Get("http_retry_max").(int); most > 0 {
		options = append(options, godo.WithRetryAndBackoffs(godo.RetryConfig{
			RetryMax:     most,
			RetryWaitMin: godo.PtrTo(d.Get("http_retry_wait_min").(float64) / timeScale()),
			RetryWaitMax: godo.PtrTo(d.Get("http_retry_wait_max").(float64) / timeScale()),
		}))
	}
	if rate := d.Get("requests_per_second").(float64); rate > 0 {
		options = append(options, godo.SetStaticRateLimit(rate))
	}
	client, err := godo.New(http, options...)
	if err != nil {
		return nil, diag.FromErr(err)
	}
	return &settings{
		client:         client,
		spacesEndpoint: d.Get("spaces_endpoint").(string),
		spacesKey:      text(d, "spaces_access_id"),
		spacesSecret:   text(d, "spaces_secret_key"),
	}, nil
}

func api(meta any) *godo.Client {
	return meta.(*settings).client
}

func text(d *schema.ResourceData, key string) string {
	value, _ := d.Get(key).(string)
	return value
}

func texts(value any) []string {
	var list []any
	switch typed := value.(type) {
	case *schema.Set:
		list = typed.List()
	case []any:
		list = typed
	}
	out := []string{}
	for _, item := range list {
		if s, ok := item.(string); ok && s != "" {
			out = append(out, s)
		}
	}
	return out
}

// block is the one item of a nested block, or nil.
func block(d *schema.ResourceData, key string) map[string]any {
	list, _ := d.Get(key).([]any)
	if len(list) == 0 || list[0] == nil {
		return nil
	}
	return list[0].(map[string]any)
}

func store(d *schema.ResourceData, values map[string]any) diag.Diagnostics {
	for key, value := range values {
		if err := d.Set(key, value); err != nil {
			return diag.FromErr(fmt.Errorf("setting %s: %w", key, err))
		}
	}
	return nil
}

// gone says whether the answer means that the resource no longer exists.
func gone(response *godo.Response) bool {
	return response != nil && response.Response != nil && response.StatusCode == 404
}

// read is what every Read does with an error: a 404 takes the resource out of the state.
func read(d *schema.ResourceData, response *godo.Response, err error, what string) diag.Diagnostics {
	if gone(response) {
		d.SetId("")
		return nil
	}
	return diag.Errorf("reading %s %s: %s", what, d.Id(), err)
}

// deleted is what most Deletes of the published provider end with: a resource that is gone already is a failure, so that an
// answer which was lost on its way and asked for again is one too. None of them waits until the resource is really gone.
func deleted(d *schema.ResourceData, err error, what string) diag.Diagnostics {
	if err != nil {
		return diag.Errorf("deleting %s %s: %s", what, d.Id(), err)
	}
	d.SetId("")
	return nil
}

// removed is how the others end: clusters, load balancers, records and certificates may be gone already.
func removed(d *schema.ResourceData, response *godo.Response, err error, what string) diag.Diagnostics {
	if err != nil && !gone(response) {
		return diag.Errorf("deleting %s %s: %s", what, d.Id(), err)
	}
	d.SetId("")
	return nil
}

func byId() *schema.ResourceImporter {
	return &schema.ResourceImporter{StateContext: schema.ImportStatePassthroughContext}
}

// byPair imports `<first>,<second>`: `save` makes an id of the two.
func byPair(first, second string, save func(a, b string) string) *schema.ResourceImporter {
	return &schema.ResourceImporter{StateContext: func(_ context.Context, d *schema.ResourceData, _ any) ([]*schema.ResourceData, error) {
		a, b, found := strings.Cut(d.Id(), ",")
		if !found {
			return nil, fmt.Errorf("the id to import must be <%s>,<%s>", first, second)
		}
		d.SetId(save(a, b))
		if err := d.Set(first, a); err != nil {
			return nil, err
		}
		if _, exists := d.GetOk(second); !exists && second == "name" {
			if err := d.Set(second, b); err != nil {
				return nil, err
			}
		}
		return []*schema.ResourceData{d}, nil
	}}
}
