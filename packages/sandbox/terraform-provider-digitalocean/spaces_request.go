package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// spacesRequest sends one request to Spaces, signed with AWS signature version 4, and returns the answer's status.
func spacesRequest(config *settings, method, region, path, query, body string) (int, error) {
	if config.spacesKey == "" || config.spacesSecret == "" {
		return 0, fmt.Errorf("no key for Spaces: set SPACES_ACCESS_KEY_ID and SPACES_SECRET_ACCESS_KEY")
	}
	target := spacesUrl(config, region) + path
	if query != "" {
		target += "?" + query
	}
	request, err := http.NewRequest(method, target, bytes.NewBufferString(body))
	if err != nil {
		return 0, err
	}
	now := time.Now().UTC()
	stamp, day := now.Format("20060102T150405Z"), now.Format("20060102")
	digest := sum(body)
	request.Header.Set("x-amz-date", stamp)
	request.Header.Set("x-amz-content-sha256", digest)
	const signed = "host;x-amz-content-sha256;x-amz-date"
	headers := fmt.Sprintf("host:%s\nx-amz-content-sha256:%s\nx-amz-date:%s\n", request.URL.Host, digest, stamp)
	canonical := strings.Join([]string{method, path, query, headers, signed, digest}, "\n")
	scope := strings.Join([]string{day, region, "s3", "aws4_request"}, "/")
	text := strings.Join([]string{"AWS4-HMAC-SHA256", stamp, scope, sum(canonical)}, "\n")
	key := []byte("AWS4" + config.spacesSecret)
	for _, part := range []string{day, region, "s3", "aws4_request", text} {
		mac := hmac.New(sha256.New, key)
		mac.Write([]byte(part))
		key = mac.Sum(nil)
	}
	request.Header.Set("authorization", fmt.Sprintf("AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s",
		config.spacesKey, scope, signed, hex.EncodeToString(key)))
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	_, err = io.Copy(io.Discard, response.Body)
	return response.StatusCode, err
}

func sum(text string) string {
	digest := sha256.Sum256([]byte(text))
	return hex.EncodeToString(digest[:])
}
