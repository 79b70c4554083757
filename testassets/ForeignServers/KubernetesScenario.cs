using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ForeignServers.Apis;
using ForeignServers.Apis.Kubernetes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ForeignServers;

/// <summary>
/// Pods of a server that is part of this program. It checks media types and patches as the conventions of the API of Kubernetes demand: a body is JSON, a
/// patch has one of four media types, each with its own form, and anything else is answered with 415 or 400.
/// </summary>
internal static class KubernetesScenario
{
    private static readonly ConcurrentDictionary<string, JsonObject> Pods = new();

    public static async Task RunAsync(Uri address)
    {
        await using var server = await StartAsync(address);
        using var kubernetes = new KubernetesClient(new KubernetesClientOptions { BaseUrl = address });
        var pods = kubernetes.CoreV1;

        var pod = new IoK8sApiCoreV1Pod
        {
            ApiVersion = "v1",
            Kind = "Pod",
            Metadata = new IoK8sApimachineryPkgApisMetaV1ObjectMeta { Name = "web", Labels = new Dictionary<string, string> { ["app"] = "shop" } },
            Spec = new IoK8sApiCoreV1PodSpec { Containers = [new IoK8sApiCoreV1Container { Name = "main", Image = "web:1" }] },
        };
        var created = await pods.CreateCoreV1NamespacedPodAsync("default", pod, fieldManager: "tests");
        Console.WriteLine($"created {created.Metadata!.Name} {created.Metadata.Namespace} {created.Metadata.Uid is not null}");

        await pods.ReplaceCoreV1NamespacedPodAsync("default", "web", created with { Spec = created.Spec! with { NodeName = "one" } });
        await pods.PatchCoreV1NamespacedPodAsJsonPatchAsync("default", "web", [new JsonPatchOperation { Op = JsonPatchOperationKind.Replace, Path = "/metadata/labels/app", Value = Json("\"cart\"") }]);
        await pods.PatchCoreV1NamespacedPodAsync("default", "web", new Dictionary<string, JsonElement> { ["spec"] = Json("""{"nodeName":null}""") });
        await pods.PatchCoreV1NamespacedPodAsync("default", "web", new Dictionary<string, JsonElement> { ["spec"] = Json("""{"containers":[{"name":"side","image":"log:2"}]}""") }, contentType: "application/strategic-merge-patch+json");
        var applied = await pods.PatchCoreV1NamespacedPodAsYamlAsync("default", "web", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n", fieldManager: "tests");
        Console.WriteLine($"patched {applied.Metadata!.Labels!["app"]} {applied.Spec!.NodeName ?? "nowhere"} {string.Join(" ", applied.Spec.Containers.Select(container => container.Name))}");
        Console.WriteLine("applied " + applied.Metadata.Labels["applied-by"]);

        Console.WriteLine("listed " + (await pods.ListCoreV1NamespacedPodAsync("default", labelSelector: "app=cart")).Items.Count);
        await foreach (var change in pods.WatchCoreV1NamespacedPodListAsync("default"))
        {
            Console.WriteLine($"saw {change.Type} {change.Object["metadata"].GetProperty("name")}");
            if (change.Type == "ADDED") await pods.DeleteCoreV1NamespacedPodAsync("default", "web", new IoK8sApimachineryPkgApisMetaV1DeleteOptions { GracePeriodSeconds = 0 });
        }

        try { await pods.ReadCoreV1NamespacedPodAsync("default", "web"); }
        catch (ApiException exception) when (exception.TryGetError<IoK8sApimachineryPkgApisMetaV1Status>(out var status)) { Console.WriteLine($"missing {status.Code} {status.Reason}"); }
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static async Task<WebApplication> StartAsync(Uri address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.ToString());
        var server = builder.Build();
        server.MapPost("/api/v1/namespaces/{space}/pods", CreateAsync);
        server.MapGet("/api/v1/namespaces/{space}/pods", () => Answer(new JsonObject { ["apiVersion"] = "v1", ["kind"] = "PodList", ["items"] = new JsonArray([.. Pods.Select(pod => pod.Value.DeepClone())]) }));
        server.MapGet("/api/v1/namespaces/{space}/pods/{name}", (string name) => Pods.TryGetValue(name, out var pod) ? Answer(pod) : Failure(404, "NotFound"));
        server.MapPut("/api/v1/namespaces/{space}/pods/{name}", ReplaceAsync);
        server.MapPatch("/api/v1/namespaces/{space}/pods/{name}", PatchAsync);
        server.MapDelete("/api/v1/namespaces/{space}/pods/{name}", DeleteAsync);
        server.MapGet("/api/v1/watch/namespaces/{space}/pods", WatchAsync);
        await server.StartAsync();
        return server;
    }

    private static async Task<IResult> CreateAsync(HttpRequest request, string space)
    {
        if (await BodyAsync(request, "application/json") is not JsonObject pod) return Failure(415, "UnsupportedMediaType");
        if (pod["kind"]?.ToString() != "Pod") return Failure(400, "BadRequest");
        pod["metadata"]!["namespace"] = space;
        pod["metadata"]!["uid"] = "6f9619ff-8b86-d011-b42d-00c04fc964ff";
        Pods[pod["metadata"]!["name"]!.ToString()] = pod;
        return Answer(pod, 201);
    }

    private static async Task<IResult> ReplaceAsync(HttpRequest request, string name)
    {
        if (await BodyAsync(request, "application/json") is not JsonObject pod) return Failure(415, "UnsupportedMediaType");
        Pods[name] = pod;
        return Answer(pod);
    }

    private static async Task<IResult> DeleteAsync(HttpRequest request, string name)
    {
        if (request.ContentLength > 0 && await BodyAsync(request, "application/json") is not JsonObject) return Failure(415, "UnsupportedMediaType");
        return Pods.TryRemove(name, out var pod) ? Answer(pod) : Failure(404, "NotFound");
    }

    private static async Task<IResult> PatchAsync(HttpRequest request, string name)
    {
        if (!Pods.TryGetValue(name, out var pod)) return Failure(404, "NotFound");
        switch (MediaType(request))
        {
            case "application/json-patch+json":
                if (await BodyAsync(request, null) is not JsonArray operations) return Failure(400, "BadRequest");
                foreach (var operation in operations)
                {
                    if (operation?["op"]?.ToString() != "replace") return Failure(422, "Invalid");
                    var path = operation["path"]!.ToString().Split('/')[1..];
                    path[..^1].Aggregate((JsonNode)pod, (node, key) => node[key]!)[path[^1]] = operation["value"]?.DeepClone();
                }

                return Answer(pod);
            case "application/merge-patch+json":
                if (await BodyAsync(request, null) is not JsonObject merge) return Failure(400, "BadRequest");
                Merge(pod, merge, isStrategic: false);
                return Answer(pod);
            case "application/strategic-merge-patch+json":
                if (await BodyAsync(request, null) is not JsonObject strategic) return Failure(400, "BadRequest");
                Merge(pod, strategic, isStrategic: true);
                return Answer(pod);
            case "application/apply-patch+yaml":
                // A server-side apply names its manager.
                if (request.Query["fieldManager"].Count == 0) return Failure(422, "Invalid");
                using (var reader = new StreamReader(request.Body))
                {
                    var yaml = await reader.ReadToEndAsync();
                    if (!yaml.Contains("kind: Pod", StringComparison.Ordinal) || yaml.TrimStart().StartsWith('"')) return Failure(400, "BadRequest");
                }

                pod["metadata"]!["labels"]!["applied-by"] = request.Query["fieldManager"].ToString();
                return Answer(pod);
            default:
                return Failure(415, "UnsupportedMediaType");
        }
    }

    // RFC 7396; a strategic merge patch merges lists of containers by their names.
    private static void Merge(JsonObject target, JsonObject patch, bool isStrategic)
    {
        foreach (var (key, value) in patch)
        {
            if (value is null) target.Remove(key);
            else if (value is JsonObject inner && target[key] is JsonObject own) Merge(own, inner, isStrategic);
            else if (isStrategic && value is JsonArray items && target[key] is JsonArray list) foreach (var item in items) list.Add(item?.DeepClone());
            else target[key] = value.DeepClone();
        }
    }

    // The events of a pod that exists, and of its end.
    private static async Task WatchAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        foreach (var pod in Pods.Select(pod => pod.Value.DeepClone()).ToList())
        {
            await SendAsync("ADDED", pod);
            while (Pods.ContainsKey(pod["metadata"]!["name"]!.ToString())) await Task.Delay(20, context.RequestAborted);
            await SendAsync("DELETED", pod);
        }

        async Task SendAsync(string type, JsonNode pod)
        {
            await context.Response.WriteAsync(new JsonObject { ["type"] = type, ["object"] = pod.DeepClone() }.ToJsonString() + "\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private static async Task<JsonNode?> BodyAsync(HttpRequest request, string? mediaType)
    {
        if (mediaType is not null && MediaType(request) != mediaType) return null;
        return await JsonNode.ParseAsync(request.Body);
    }

    private static string MediaType(HttpRequest request) => (request.ContentType ?? "").Split(';')[0];

    private static IResult Answer(JsonNode value, int status = 200) => Results.Text(value.ToJsonString(), "application/json", Encoding.UTF8, status);

    private static IResult Failure(int code, string reason) =>
        Answer(new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Status", ["status"] = "Failure", ["reason"] = reason, ["code"] = code }, code);
}
