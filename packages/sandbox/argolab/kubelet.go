package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/tools/clientcmd"
)

// The tag of a pod's image says how the pod behaves; any other tag runs well.
const (
	brokenTag = ":broken" // never pulled
	deadTag   = ":dead"   // crashes again and again; in a Job, ends with exit code 1
	lateTag   = ":late"   // not pulled while there is a ConfigMap held-<value of its label app>
	heldTag   = ":held"   // not ready, or in a Job not at its end, while there is a ConfigMap held-<value of its label app>
)

// Until a pod is ready, or the pod of a Job ends.
const startTime = 200 * time.Millisecond

// Between two attempts to pull an image.
const pullBackOff = 8 * time.Second

// kubelet is what the pods of the laboratory run on.
type kubelet struct {
	config *rest.Config
	client kubernetes.Interface
	caFile string
}

// standInKubelet writes the status that a kubelet would write: its node is ready, pods get ready, pods of Jobs end. Of all
// images only those of Traefik and of kubectl are run (programOf).
func standInKubelet(kubeconfig string) error {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return err
	}
	config.QPS, config.Burst = 500, 500
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	k := &kubelet{config: config, client: client, caFile: filepath.Join(os.TempDir(), "kubelet-ca.crt")}
	if err := os.WriteFile(k.caFile, config.CAData, 0o600); err != nil {
		return err
	}
	if err := k.register(ctx); err != nil {
		return err
	}
	var pods sync.Map // UID → the function that ends it
	factory := informers.NewSharedInformerFactory(client, 0)
	_, err = factory.Core().V1().Pods().Informer().AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc: func(obj any) {
			pod := obj.(*corev1.Pod)
			life, end := context.WithCancel(ctx)
			if _, again := pods.LoadOrStore(pod.UID, end); again || pod.Status.Phase != corev1.PodPending {
				end()
				return
			}
			go k.live(life, pod)
		},
		DeleteFunc: func(obj any) {
			if last, is := obj.(cache.DeletedFinalStateUnknown); is {
				obj = last.Obj
			}
			if end, known := pods.LoadAndDelete(obj.(*corev1.Pod).UID); known {
				end.(context.CancelFunc)()
			}
		},
	})
	if err != nil {
		return err
	}
	factory.Start(ctx.Done())
	<-ctx.Done()
	return nil
}

// register makes the node, with an address in the world as a DOKS node has one.
func (k *kubelet) register(ctx context.Context) error {
	node := &corev1.Node{
		ObjectMeta: metav1.ObjectMeta{Name: "node-1", Labels: map[string]string{"kubernetes.io/hostname": "node-1"}},
		Status: corev1.NodeStatus{
			Conditions: []corev1.NodeCondition{{Type: corev1.NodeReady, Status: corev1.ConditionTrue, Reason: "KubeletReady"}},
			Addresses: []corev1.NodeAddress{
				{Type: corev1.NodeInternalIP, Address: "10.10.0.2"},
				{Type: corev1.NodeExternalIP, Address: "198.51.100.2"},
			},
		},
	}
	_, err := k.client.CoreV1().Nodes().Create(ctx, node, metav1.CreateOptions{})
	return err
}

// live plays the life of one pod.
func (k *kubelet) live(ctx context.Context, pod *corev1.Pod) {
	client := k.client
	for tagged(pod, brokenTag) || tagged(pod, lateTag) && held(ctx, client, pod) {
		image := strconv.Quote(pod.Spec.Containers[0].Image)
		tell(ctx, client, pod, "Warning", "Failed", "Failed to pull image "+image+": not found")
		wait(ctx, client, pod, "ErrImagePull", "failed to pull and unpack image "+image+": not found")
		if !pause(ctx, startTime) {
			return
		}
		tell(ctx, client, pod, "Normal", "BackOff", "Back-off pulling image "+image)
		wait(ctx, client, pod, "ImagePullBackOff", "Back-off pulling image "+image)
		if !pause(ctx, pullBackOff) {
			return
		}
	}
	for name := missingSecret(ctx, client, pod); name != ""; name = missingSecret(ctx, client, pod) {
		wait(ctx, client, pod, "CreateContainerConfigError", "secret "+strconv.Quote(name)+" not found")
		if !pause(ctx, time.Second) {
			return
		}
	}
	ofJob := pod.Spec.RestartPolicy != corev1.RestartPolicyAlways
	running := func(s *corev1.ContainerStatus) {
		s.State.Running = &corev1.ContainerStateRunning{StartedAt: metav1.Now()}
	}
	write(ctx, client, pod, corev1.PodRunning, running)
	if program := programOf(pod); program != nil {
		k.run(ctx, pod, ofJob, program)
		return
	}
	for first := true; first || tagged(pod, heldTag) && held(ctx, client, pod); first = false {
		if !pause(ctx, startTime) {
			return
		}
	}
	dead := tagged(pod, deadTag)
	switch {
	case ofJob && dead:
		write(ctx, client, pod, corev1.PodFailed, ended(1))
	case ofJob:
		write(ctx, client, pod, corev1.PodSucceeded, ended(0))
	case dead:
		crash(ctx, client, pod)
	default:
		write(ctx, client, pod, corev1.PodRunning, ready)
	}
}

// run is a pod whose program is really there: of a Job until it ended, else ready as long as it runs.
func (k *kubelet) run(ctx context.Context, pod *corev1.Pod, ofJob bool, program func(context.Context, []string, clusterAccess) error) {
	access, err := accessOf(ctx, k.client, k.config, k.caFile, pod)
	if err == nil {
		if !ofJob {
			write(ctx, k.client, pod, corev1.PodRunning, ready)
		}
		err = program(ctx, pod.Spec.Containers[0].Args, access)
	}
	if err != nil && ctx.Err() == nil {
		fmt.Fprintln(os.Stderr, pod.Namespace, pod.Name, err)
	}
	switch {
	case err == nil && ofJob:
		write(ctx, k.client, pod, corev1.PodSucceeded, ended(0))
	case err != nil && ofJob:
		write(ctx, k.client, pod, corev1.PodFailed, ended(1))
	case err != nil && ctx.Err() == nil:
		crash(ctx, k.client, pod)
	}
}

// missingSecret names one that a container takes its environment from and that is not there.
func missingSecret(ctx context.Context, client kubernetes.Interface, pod *corev1.Pod) string {
	for _, c := range pod.Spec.Containers {
		for _, variable := range c.Env {
			if variable.ValueFrom == nil || variable.ValueFrom.SecretKeyRef == nil {
				continue
			}
			name := variable.ValueFrom.SecretKeyRef.Name
			if _, err := client.CoreV1().Secrets(pod.Namespace).Get(ctx, name, metav1.GetOptions{}); apierrors.IsNotFound(err) {
				return name
			}
		}
	}
	return ""
}

// wait says why the pod's containers do not start.
func wait(ctx context.Context, client kubernetes.Interface, pod *corev1.Pod, reason, message string) {
	write(ctx, client, pod, corev1.PodPending, func(s *corev1.ContainerStatus) {
		s.State.Waiting = &corev1.ContainerStateWaiting{Reason: reason, Message: message}
	})
}

// tell writes an event about a pod.
func tell(ctx context.Context, client kubernetes.Interface, pod *corev1.Pod, kind, reason, message string) {
	now := metav1.Now()
	event := &corev1.Event{
		ObjectMeta:     metav1.ObjectMeta{GenerateName: pod.Name + ".", Namespace: pod.Namespace},
		InvolvedObject: corev1.ObjectReference{APIVersion: "v1", Kind: "Pod", Namespace: pod.Namespace, Name: pod.Name, UID: pod.UID},
		Type:           kind,
		Reason:         reason,
		Message:        message,
		Count:          1,
		FirstTimestamp: now,
		LastTimestamp:  now,
		Source:         corev1.EventSource{Component: "kubelet"},
	}
	if _, err := client.CoreV1().Events(pod.Namespace).Create(ctx, event, metav1.CreateOptions{}); err != nil && ctx.Err() == nil {
		fmt.Fprintln(os.Stderr, pod.Namespace, pod.Name, err)
	}
}

func ready(s *corev1.ContainerStatus) {
	s.State.Running = &corev1.ContainerStateRunning{StartedAt: metav1.Now()}
	s.Ready = true
}

// crash restarts the pod's containers, each time after a longer pause, until it is deleted.
func crash(ctx context.Context, client kubernetes.Interface, pod *corev1.Pod) {
	pauseTime := time.Second
	for restarts := int32(1); ; restarts++ {
		_, err := client.CoreV1().Pods(pod.Namespace).Get(ctx, pod.Name, metav1.GetOptions{})
		if err != nil {
			return
		}
		write(ctx, client, pod, corev1.PodRunning, func(s *corev1.ContainerStatus) {
			s.RestartCount = restarts
			s.State.Waiting = &corev1.ContainerStateWaiting{
				Reason:  "CrashLoopBackOff",
				Message: fmt.Sprintf("back-off %s restarting failed container=%s pod=%s", pauseTime, s.Name, pod.Name),
			}
			s.LastTerminationState.Terminated = &corev1.ContainerStateTerminated{ExitCode: 1, Reason: "Error"}
		})
		if !pause(ctx, pauseTime) {
			return
		}
		pauseTime = min(2*pauseTime, time.Minute)
	}
}

// held is false as well once the pod itself is gone.
func held(ctx context.Context, client kubernetes.Interface, pod *corev1.Pod) bool {
	_, err := client.CoreV1().ConfigMaps(pod.Namespace).Get(ctx, "held-"+pod.Labels["app"], metav1.GetOptions{})
	if apierrors.IsNotFound(err) {
		return false
	}
	_, err = client.CoreV1().Pods(pod.Namespace).Get(ctx, pod.Name, metav1.GetOptions{})
	return !apierrors.IsNotFound(err)
}

func ended(code int32) func(*corev1.ContainerStatus) {
	return func(s *corev1.ContainerStatus) {
		s.State.Terminated = &corev1.ContainerStateTerminated{ExitCode: code, FinishedAt: metav1.Now()}
	}
}

// pause is false when the program ends first.
func pause(ctx context.Context, duration time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(duration):
		return true
	}
}

func tagged(pod *corev1.Pod, tag string) bool {
	for _, c := range pod.Spec.Containers {
		if strings.HasSuffix(c.Image, tag) {
			return true
		}
	}
	return false
}

func write(ctx context.Context, client kubernetes.Interface, pod *corev1.Pod, phase corev1.PodPhase, set func(*corev1.ContainerStatus)) {
	status := corev1.PodStatus{Phase: phase, StartTime: &metav1.Time{Time: time.Now()}}
	ready := corev1.ConditionFalse
	for _, c := range pod.Spec.Containers {
		s := corev1.ContainerStatus{Name: c.Name, Image: c.Image}
		set(&s)
		if s.Ready {
			ready = corev1.ConditionTrue
		}
		status.ContainerStatuses = append(status.ContainerStatuses, s)
	}
	for _, t := range []corev1.PodConditionType{corev1.PodReady, corev1.ContainersReady} {
		status.Conditions = append(status.Conditions, corev1.PodCondition{Type: t, Status: ready})
	}
	body, err := json.Marshal(map[string]any{"status": status})
	if err == nil {
		_, err = client.CoreV1().Pods(pod.Namespace).Patch(ctx, pod.Name, types.MergePatchType, body, metav1.PatchOptions{}, "status")
	}
	if err != nil && !apierrors.IsNotFound(err) && ctx.Err() == nil {
		fmt.Fprintln(os.Stderr, pod.Namespace, pod.Name, err)
	}
}
