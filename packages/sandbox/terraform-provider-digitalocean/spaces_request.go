package main

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"time"
)

// The published provider signs for this region, whatever the bucket's.
const signingRegion = "us-east-1"

type spacesCall struct {
	method string
	bucket string
	// "versioning=", or nothing
	query  string
	body   string
	header map[string]string
}

type spacesAnswer struct {
	status int
	body   []byte
}

// code is what the service calls its error.
func (answer spacesAnswer) code() string {
	var found struct {
		Code string `xml:"Code"`
	}
	_ = xml.Unmarshal(answer.body, &found)
	return found.Code
}

// spacesRequest sends one request to Spaces, signed with AWS signature version 4, up to three more times where it may pass.
func spacesRequest(config *settings, region string, call spacesCall) (spacesAnswer, error) {
	if config.spacesKey == "" || config.spacesSecret == "" {
		return spacesAnswer{}, fmt.Errorf("Spaces credentials not configured")
	}
	for attempt := 1; ; attempt++ {
		answer, err := sendToSpaces(config, region, call)
		if attempt == 4 || (err == nil && answer.status < 500) {
			return answer, err
		}
		time.Sleep(scaled(time.Duration(attempt) * 100 * time.Millisecond))
	}
}

func sendToSpaces(config *settings, region string, call spacesCall) (spacesAnswer, error) {
	target, err := spacesUrl(config, region, call.bucket)
	if err != nil {
		return spacesAnswer{}, err
	}
	target.RawQuery = call.query
	request, err := http.NewRequest(call.method, target.String(), strings.NewReader(call.body))
	if err != nil {
		return spacesAnswer{}, err
	}
	now := time.Now().UTC()
	stamp, day := now.Format("20060102T150405Z"), now.Format("20060102")
	digest := sum(call.body)
	request.Header.Set("x-amz-date", stamp)
	request.Header.Set("x-amz-content-sha256", digest)
	for name, value := range call.header {
		request.Header.Set(name, value)
	}
	if call.body != "" {
		sum := md5.Sum([]byte(call.body))
		request.Header.Set("content-md5", base64.StdEncoding.EncodeToString(sum[:]))
	}
	const signed = "host;x-amz-content-sha256;x-amz-date"
	headers := fmt.Sprintf("host:%s\nx-amz-content-sha256:%s\nx-amz-date:%s\n", request.URL.Host, digest, stamp)
	canonical := strings.Join([]string{call.method, target.EscapedPath(), call.query, headers, signed, digest}, "\n")
	scope := strings.Join([]string{day, signingRegion, "s3", "aws4_request"}, "/")
	text := strings.Join([]string{"AWS4-HMAC-SHA256", stamp, scope, sum(canonical)}, "\n")
	key := []byte("AWS4" + config.spacesSecret)
	for _, part := range []string{day, signingRegion, "s3", "aws4_request", text} {
		mac := hmac.New(sha256.New, key)
		mac.Write([]byte(part))
		key = mac.Sum(nil)
	}
	request.Header.Set("authorization", fmt.Sprintf("AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s",
		config.spacesKey, scope, signed, hex.EncodeToString(key)))
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return spacesAnswer{}, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	return spacesAnswer{status: response.StatusCode, body: body}, err
}

var hostLabel = regexp.MustCompile(`^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$`)

// spacesUrl puts the bucket into the host's name, as the published provider's client does (aws-sdk-go v1), for an IP address
// too. A bucket with a dot in its name would fit no certificate, and goes into the path.
func spacesUrl(config *settings, region, bucket string) (*url.URL, error) {
	endpoint := strings.TrimSuffix(strings.ReplaceAll(config.spacesEndpoint, "{{.Region}}", strings.ToLower(region)), "/")
	target, err := url.Parse(endpoint)
	if err != nil {
		return nil, err
	}
	if hostLabel.MatchString(bucket) && !(target.Scheme == "https" && strings.Contains(bucket, ".")) {
		target.Host = bucket + "." + target.Host
		target.Path += "/"
	} else {
		target.Path += "/" + bucket
	}
	return target, nil
}

func sum(text string) string {
	digest := sha256.Sum256([]byte(text))
	return hex.EncodeToString(digest[:])
}
