package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/traefik/traefik/v3/pkg/types"
	authenticationv1 "k8s.io/api/authentication/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
)

// clusterAccess is how a pod's program speaks to the API server: as the pod's ServiceAccount.
type clusterAccess struct {
	server string
	caFile string
	token  types.FileOrContent
}

// programOf runs what the first container of a pod would, where the laboratory has its program; nil: there is none, and the
// pod only looks as if it ran.
func programOf(pod *corev1.Pod) func(context.Context, []string, clusterAccess) error {
	switch repository(pod.Spec.Containers[0].Image) {
	case "traefik":
		return runTraefik
	case "kubectl":
		return runKubectl
	}
	return nil
}

// runKubectl is kubectl, with the file of Argo CD's release in the place of its address: no download leaves the machine.
func runKubectl(ctx context.Context, args []string, access clusterAccess) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	folder := filepath.Dir(self)
	own := []string{"--server=" + access.server, "--certificate-authority=" + access.caFile, "--token=" + string(access.token)}
	for _, arg := range args {
		if address, is := strings.CutPrefix(arg, "--filename=https://"); is {
			file := filepath.Join(folder, "../manifests", filepath.Base(address))
			if !strings.Contains(address, "/argo-cd/"+argoVersion+"/") {
				return fmt.Errorf("the laboratory has Argo CD %s alone, not https://%s", argoVersion, address)
			}
			arg = "--filename=" + file
		}
		if strings.HasPrefix(arg, "--cache-dir=") {
			arg = "--cache-dir=" + os.TempDir()
		}
		own = append(own, arg)
	}
	command := exec.CommandContext(ctx, filepath.Join(folder, "kubectl"), own...)
	command.Env = append(os.Environ(), "KUBECONFIG=")
	output, err := command.CombinedOutput()
	if err != nil {
		return fmt.Errorf("kubectl: %w\n%s", err, output)
	}
	return nil
}

// accessOf makes a token of the pod's ServiceAccount, as the kubelet does for every pod.
func accessOf(ctx context.Context, client kubernetes.Interface, config *rest.Config, caFile string, pod *corev1.Pod) (clusterAccess, error) {
	account := pod.Spec.ServiceAccountName
	if account == "" {
		account = "default"
	}
	seconds := int64(24 * 3600)
	request := &authenticationv1.TokenRequest{Spec: authenticationv1.TokenRequestSpec{ExpirationSeconds: &seconds}}
	token, err := client.CoreV1().ServiceAccounts(pod.Namespace).CreateToken(ctx, account, request, metav1.CreateOptions{})
	if err != nil {
		return clusterAccess{}, err
	}
	return clusterAccess{server: config.Host, caFile: caFile, token: types.FileOrContent(token.Status.Token)}, nil
}

// repository is the last part of an image's name: `traefik` of `docker.io/library/traefik:v3.7.13@sha256:…`.
func repository(image string) string {
	name, _, _ := strings.Cut(image, "@")
	name = name[strings.LastIndex(name, "/")+1:]
	name, _, _ = strings.Cut(name, ":")
	return name
}
