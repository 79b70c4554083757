using System.Collections;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Schematic.CSharp.Binding.Plans;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>The client of an API, driven by reflection. Which property has which value follows the plan; what leaves does not.</summary>
internal sealed class GeneratedClient
{
    /// <summary>The value of every credential.</summary>
    public const string Secret = "secret-1";

    public const string BaseUrl = "http://a.example/base";

    private static readonly JsonSerializerOptions Lenient = new() { NumberHandling = JsonNumberHandling.AllowReadingFromString };

    private readonly Assembly _assembly;
    private readonly ApiPlan _plan;
    private readonly object _client;
    private readonly IReadOnlyList<MethodInfo> _headers;

    public GeneratedClient(Assembly assembly, ApiPlan plan)
    {
        (_assembly, _plan) = (assembly, plan);
        _headers = [.. assembly.GetTypes().Where(type => type.IsAbstract && type.IsSealed).SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Where(method => method.Name.EndsWith("Headers", StringComparison.Ordinal) && method.Name == method.ReturnType.Name)];
        var options = Activator.CreateInstance(Type(plan.ClientOptions))!;
        foreach (var property in options.GetType().GetProperties().Where(property => property.CanWrite))
        {
            if (property.Name == "BaseUrl") property.SetValue(options, new Uri(BaseUrl));
            else if (property.Name is "MaxRetries") property.SetValue(options, 0);
            else if (property.Name is "UseEnvironmentCredentials") property.SetValue(options, false);
            else if (property.DeclaringType == options.GetType() && property.PropertyType == typeof(string)) property.SetValue(options, Secret);
            else if (property.PropertyType.Name == "ApiCredential") property.SetValue(options, property.PropertyType.GetMethod("FromString")!.Invoke(null, [Secret]));
        }

        _client = Activator.CreateInstance(Type(plan.Client), new HttpClient(Server), options)!;
    }

    public Server Server { get; } = new();

    /// <summary>Returns the endpoint of an operation; null if none was generated.</summary>
    public EndpointPlan? Find(DescribedOperation operation)
    {
        var path = operation.Path.Split('?', '#')[0];
        var candidates = _plan.Endpoints.Where(endpoint => endpoint.Method.Equals(operation.Method, StringComparison.OrdinalIgnoreCase) && Template(endpoint.Path) == path).ToList();
        return candidates.Count > 1 ? candidates.FirstOrDefault(endpoint => endpoint.Id == operation.Id) ?? candidates[0] : candidates.FirstOrDefault();
    }

    /// <summary>Returns the types of the requests of an endpoint.</summary>
    public IEnumerable<Type> Requests(EndpointPlan endpoint) => endpoint.Requests.Select(Type);

    /// <summary>Returns true if responses of a request are streams.</summary>
    public static bool CanStream(Type request) => Interface(request, "IApiStreamRequest`1") is not null;

    public static bool CanSend(Type request) => Interface(request, "IApiRequest`1") is not null;

    /// <summary>Sends a request and returns the response with the JSON of the value that was read, or the value itself if it has none.</summary>
    public async Task<GeneratedResponse> SendAsync(object request)
    {
        var type = Interface(request.GetType(), "IApiRequest`1")!.GetGenericArguments()[0];
        var task = (Task)Invoke(Method("SendRawAsync").MakeGenericMethod(type), _client, request, CancellationToken.None)!;
        await task;
        var response = task.GetType().GetProperty("Result")!.GetValue(task)!;
        return new GeneratedResponse(response, HeadersOf(response), await ReadAsync(response.GetType().GetProperty("Value")!.GetValue(response), type));
    }

    /// <summary>Sends a request and returns the API's exception; null if none is thrown.</summary>
    public async Task<GeneratedError?> FailAsync(object request)
    {
        try
        {
            if (CanSend(request.GetType())) await SendAsync(request);
            else await StreamAsync(request);
            return null;
        }
        catch (Exception exception) when (IsOfApi(exception.GetType()))
        {
            var operation = request.GetType().GetField(CanSend(request.GetType()) ? "Operation" : "StreamOperation")!;
            var formats = (IEnumerable)operation.FieldType.GetProperty("Errors")!.GetValue(operation.GetValue(null))!;
            return new GeneratedError(exception, HeadersOf(exception), [.. formats.Cast<object>().Select(format => format.GetType().GetGenericArguments()[0]).Distinct()]);
        }
    }

    private static bool IsOfApi(Type? type) => type is not null && (type.Name == "ApiException" || IsOfApi(type.BaseType));

    private static async Task<object?> ReadAsync(object? value, Type type)
    {
        if (value is not Stream stream) return type.Name == "NoContent" ? null : value is string text ? text : JsonSerializer.SerializeToNode(value, type);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        await stream.DisposeAsync();
        return bytes.ToArray();
    }

    // The extension methods are those that take the exception.
    private object? HeadersOf(object source)
    {
        var method = _headers.FirstOrDefault(method => method.IsGenericMethodDefinition == source is not Exception);
        return (source is Exception ? method : method?.MakeGenericMethod(source.GetType().GetGenericArguments()))?.Invoke(null, [source]);
    }

    /// <summary>Sends a request and returns the JSON of the items of the stream.</summary>
    public async Task<IReadOnlyList<JsonNode?>> StreamAsync(object request)
    {
        var type = Interface(request.GetType(), "IApiStreamRequest`1")!.GetGenericArguments()[0];
        var stream = Invoke(Method("StreamAsync").MakeGenericMethod(type), _client, request, CancellationToken.None)!;
        var items = new List<JsonNode?>();
        await (Task)typeof(GeneratedClient).GetMethod(nameof(DrainAsync), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, [stream, items])!;
        return items;
    }

    /// <summary>Sets a property of a request to the C# value of JSON.</summary>
    /// <param name="request">The request.</param>
    /// <param name="property">The name of the property.</param>
    /// <param name="value">The value.</param>
    /// <param name="mediaType">The media type of a file.</param>
    public static void Set(object request, string property, JsonNode? value, string? mediaType = null)
    {
        var found = request.GetType().GetProperty(property)!;
        found.SetValue(request, value is not null && found.PropertyType.Name == "ApiFile" ? File(value, found.PropertyType, mediaType) : Value(value, found.PropertyType));
    }

    /// <summary>Returns the property for the body of a request; null if it has none.</summary>
    public static PropertyInfo? Body(Type request, EndpointPlan endpoint)
    {
        if (endpoint.Properties.Where(part => part.In == PartPlan.Body).Select(part => request.GetProperty(part.Member)).FirstOrDefault(property => property is not null && property.Name != "ContentType") is { } body) return body;
        var others = request.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.CanWrite && property.Name is not ("ContentType" or "EqualityContract") && endpoint.Properties.All(part => part.Member != property.Name)).ToList();
        return others is [var only] ? only : null;
    }

    private static async Task DrainAsync<T>(IAsyncEnumerable<T> stream, List<JsonNode?> items)
    {
        await foreach (var item in stream) items.Add(JsonSerializer.SerializeToNode(item));
    }

    private static object? Invoke(MethodInfo method, object target, params object?[] arguments)
    {
        try
        {
            return method.Invoke(target, arguments);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } cause)
        {
            ExceptionDispatchInfo.Throw(cause);
            throw;
        }
    }

    private static object? Value(JsonNode? value, Type type)
    {
        if (type.IsGenericType && type.Name == "Optional`1") return Activator.CreateInstance(type, Value(value, type.GetGenericArguments()[0]));
        if (value is null) return type.Name == "JsonElement" ? JsonSerializer.SerializeToElement<object?>(null) : null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.Name == "Emptyable`1")
            return value.GetValueKind() == JsonValueKind.String && (string)value! == "" ? Activator.CreateInstance(type) : Activator.CreateInstance(type, Value(value, type.GetGenericArguments()[0]));
        if (type.Name == "ApiFile") return File(value, type, null);
        if (type == typeof(DateTimeOffset) && value.GetValueKind() == JsonValueKind.Number) return DateTimeOffset.FromUnixTimeSeconds((long)value);
        if (type == typeof(System.Numerics.BigInteger)) return System.Numerics.BigInteger.Parse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture);
        if (type == typeof(ReadOnlyMemory<byte>)) return (ReadOnlyMemory<byte>)Convert.FromBase64String(Padded(value.ToString()));
        if (type.Name is "ApiDuration" or "ApiTime") return Invoke(type.GetMethods(BindingFlags.Static | BindingFlags.Public).First(method => method.Name == "Parse" && method.GetParameters()[0].ParameterType == typeof(string)), null!, [value.ToString(), .. Missing(type)]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && (value is JsonArray || type.GetGenericArguments()[0].Name == "ApiFile"))
        {
            // One file or several are a list.
            var array = value as JsonArray ?? [value.DeepClone()];
            var items = Array.CreateInstance(type.GetGenericArguments()[0], array.Count);
            for (var index = 0; index < array.Count; index++) items.SetValue(Value(array[index], type.GetGenericArguments()[0]), index);
            return items;
        }

        if (value is JsonObject members && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
            foreach (var (name, member) in members) dictionary.Add(Value(JsonValue.Create(name), type.GetGenericArguments()[0])!, Value(member, type.GetGenericArguments()[1]));
            return dictionary;
        }

        if (type == typeof(string) && value.GetValueKind() != JsonValueKind.String) return value.ToJsonString();
        return value.Deserialize(type, Lenient);
    }

    private static object? File(JsonNode value, Type type, string? mediaType) => type.GetMethod("FromBytes")!.Invoke(null, [Server.Bytes(value.ToString()), "name.bin", mediaType]);

    private static IEnumerable<object?> Missing(Type type) =>
        type.GetMethods(BindingFlags.Static | BindingFlags.Public).First(method => method.Name == "Parse" && method.GetParameters()[0].ParameterType == typeof(string)).GetParameters().Skip(1).Select(_ => (object?)null);

    private static string Padded(string base64) => base64.Replace('-', '+').Replace('_', '/').PadRight((base64.Length + 3) / 4 * 4, '=');

    // {+file} and {file*} are this product's own words for what a path parameter allows.
    private static string Template(string path) => path.Split('?')[0].Replace("{+", "{", StringComparison.Ordinal);

    private static Type? Interface(Type request, string name) => request.GetInterfaces().FirstOrDefault(type => type.Name == name);

    private MethodInfo Method(string name) => _client.GetType().GetMethods().First(method => method.Name == name && method.IsGenericMethodDefinition);

    private Type Type(string name) => _assembly.GetType($"Vendor.Module.{name}") ?? _assembly.GetType(name) ?? throw new InvalidOperationException($"There is no type {name}.");
}

/// <summary>A response that was read.</summary>
/// <param name="Source">The response.</param>
/// <param name="Headers">The value with its typed headers; null if there is none.</param>
/// <param name="Value">The JSON of the value, or the value itself.</param>
internal sealed record GeneratedResponse(object Source, object? Headers, object? Value);

/// <summary>An exception of an API.</summary>
/// <param name="Source">The exception.</param>
/// <param name="Headers">The value with its typed headers; null if there is none.</param>
/// <param name="Types">The types of errors that the operation declares.</param>
internal sealed record GeneratedError(Exception Source, object? Headers, IReadOnlyList<Type> Types)
{
    public int StatusCode => (int)Source.GetType().GetProperty("StatusCode")!.GetValue(Source)!;

    public string Body => (string)Source.GetType().GetProperty("Body")!.GetValue(Source)!;

    /// <summary>Returns the JSON of each type that reads the error.</summary>
    public IEnumerable<JsonNode?> Read()
    {
        foreach (var type in Types)
        {
            object?[] arguments = [null];
            if ((bool)Source.GetType().GetMethod("TryGetError")!.MakeGenericMethod(type).Invoke(Source, arguments)!) yield return JsonSerializer.SerializeToNode(arguments[0], type);
        }
    }
}
