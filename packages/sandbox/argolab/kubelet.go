package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/signal"
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
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/tools/clientcmd"
)

// The tag of a pod's image says how the pod behaves; any other tag runs well.
const (
	brokenTag = ":broken" // never pulled
	deadTag   = ":dead"   // crashes again and again; in a Job, ends with exit code 1
	heldTag   = ":held"   // not ready, or in a Job not at its end, while there is a ConfigMap held-<value of its label app>
)

// Until a pod is ready, or the pod of a Job ends.
const startTime = 200 * time.Millisecond

// standInKubelet writes the status that a kubelet would write: pods get ready, pods of Jobs end. Nothing is run.
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
	var seen sync.Map
	factory := informers.NewSharedInformerFactory(client, 0)
	_, err = factory.Core().V1().Pods().Informer().AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc: func(obj any) {
			pod := obj.(*corev1.Pod)
			if _, again := seen.LoadOrStore(pod.UID, true); !again && pod.Status.Phase == corev1.PodPending {
				go live(ctx, client, pod)
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

// live plays the life of one pod.
func live(ctx context.Context, client kubernetes.Interface, pod *corev1.Pod) {
	if tagged(pod, brokenTag) {
		write(ctx, client, pod, corev1.PodPending, func(s *corev1.ContainerStatus) {
			s.State.Waiting = &corev1.ContainerStateWaiting{Reason: "ImagePullBackOff", Message: "Back-off pulling image " + strconv.Quote(s.Image)}
		})
		return
	}
	ofJob := pod.Spec.RestartPolicy != corev1.RestartPolicyAlways
	running := func(s *corev1.ContainerStatus) {
		s.State.Running = &corev1.ContainerStateRunning{StartedAt: metav1.Now()}
	}
	write(ctx, client, pod, corev1.PodRunning, running)
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
		write(ctx, client, pod, corev1.PodRunning, func(s *corev1.ContainerStatus) {
			running(s)
			s.Ready = true
		})
	}
}

// crash restarts the pod's containers, each time after a longer pause, until it is deleted.
func crash(ctx context.Context, client kubernetes.Interface, pod *corev1.Pod) {
	wait := time.Second
	for restarts := int32(1); ; restarts++ {
		_, err := client.CoreV1().Pods(pod.Namespace).Get(ctx, pod.Name, metav1.GetOptions{})
		if err != nil {
			return
		}
		write(ctx, client, pod, corev1.PodRunning, func(s *corev1.ContainerStatus) {
			s.RestartCount = restarts
			s.State.Waiting = &corev1.ContainerStateWaiting{
				Reason:  "CrashLoopBackOff",
				Message: fmt.Sprintf("back-off %s restarting failed container=%s pod=%s", wait, s.Name, pod.Name),
			}
			s.LastTerminationState.Terminated = &corev1.ContainerStateTerminated{ExitCode: 1, Reason: "Error"}
		})
		if !pause(ctx, wait) {
			return
		}
		wait = min(2*wait, time.Minute)
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
