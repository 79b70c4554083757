using System.Reflection;
using System.Runtime.CompilerServices;
using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.CSharp.Tests.Fakes;

/// <summary>The samples of real documents: the client calls every operation and reads the answer.</summary>
[Category("Slow")]
public sealed class SampleTests
{
    [TestCaseSource(nameof(Documents))]
    public async Task Every_operation_of_a_real_document_is_answered_and_read(string path)
    {
        var (code, operations) = Generate(path);
        var (diagnostics, assembly) = code.CompileAndLoad();
        Assert.That(diagnostics, Is.Empty);
        var calls = new SampleCalls(assembly!);

        var failures = await calls.RunAsync();

        Assert.That(failures, Is.Empty);
        Assert.That(calls.Answered, Is.EquivalentTo(operations));
    }

    private static (GeneratedCode Code, IReadOnlyList<string> Operations) Generate(string path)
    {
        var diagnostics = new DiagnosticBag();
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(path)! }, diagnostics);
        var apis = ApiReader.Read(loader.Load(path, default)!, new ApiReaderOptions(), loader, diagnostics);
        return (GeneratedCode.Of(apis, options => options with { HasFakes = true, HasTools = true }), [.. apis.SelectMany(api => api.Endpoints).Select(endpoint => endpoint.Id)]);
    }

    private static IEnumerable<TestCaseData> Documents() =>
        from folder in Folders()
        where Directory.Exists(folder)
        from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where RealDocumentsTests.IsDescription(path)
        where Environment.GetEnvironmentVariable("SCHEMATIC_SAMPLES") == "all" || IsUsual(path)
        select new TestCaseData(path).SetArgDisplayNames(Path.GetRelativePath(folder, path));

    private static string[] Folders() => [Repository.PathOf("testassets", "apis"), Repository.PathOf("..", "shared", "specs")];

    // With fakes, all documents take minutes to compile.
    private static bool IsUsual(string path) => Usual.Any(path.Contains);

    private static readonly string[] Usual = ["testassets", "petstore", "openai", "slack", "docker", "discriminators", "circular", "notion"];
}

/// <summary>Sends every request of an assembly to its fake, whose samples answer them.</summary>
internal sealed class SampleCalls(Assembly assembly)
{
    private readonly HashSet<(object Client, string Id)> _answered = [];

    /// <summary>The operations whose answers were read.</summary>
    public IEnumerable<string> Answered => _answered.Select(answered => answered.Id);

    /// <summary>Sends the requests; returns the failures.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var failures = new List<string>();
        foreach (var type in assembly.GetExportedTypes().Where(type => type.BaseType?.Name == "ApiFake"))
        {
            var fake = Activator.CreateInstance(type)!;
            var client = type.GetMethod("CreateClient")!.Invoke(fake, [null])!;
            foreach (var request in type.GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance).Select(property => property.PropertyType.GetGenericArguments()[0]).Distinct())
                if (await FailureAsync(client, request) is { } failure) failures.Add($"{request.Name}: {failure}");
        }

        return failures;
    }

    private async Task<string?> FailureAsync(object client, Type type)
    {
        try
        {
            var request = Filled(type, 0)!;
            foreach (var contract in type.GetInterfaces().Where(contract => contract.IsGenericType && contract.Name.EndsWith("Request`1", StringComparison.Ordinal))) await CallAsync(client, contract, request);
            return null;
        }
        catch (Exception exception)
        {
            return $"{(exception as TargetInvocationException)?.InnerException ?? exception}";
        }
    }

    private async Task CallAsync(object client, Type contract, object request)
    {
        var isStream = contract.Name == "IApiStreamRequest`1";
        var answer = contract.GetGenericArguments()[0];
        var send = client.GetType().GetMethods().First(method => method.Name == (isStream ? "StreamAsync" : "SendAsync") && method.IsGenericMethod).MakeGenericMethod(answer);
        var result = send.Invoke(client, [request, CancellationToken.None])!;
        if (isStream) await (Task)GetType().GetMethod(nameof(DrainAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(answer).Invoke(null, [result])!;
        else await (Task)result;
        var operation = contract.GetMethods()[0].Invoke(request, null)!;
        _answered.Add((client, (string)operation.GetType().GetProperty("Id")!.GetValue(operation)!));
    }

    private static async Task DrainAsync<T>(IAsyncEnumerable<T> items)
    {
        var count = 0;
        await foreach (var _ in items) count++;
        Assert.That(count, Is.EqualTo(1));
    }

    private static object? Filled(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "a";
        if (type == typeof(Uri)) return new Uri("https://example.org/");
        if (type == typeof(System.Text.Json.JsonElement)) return System.Text.Json.JsonDocument.Parse("{}").RootElement;
        if (type.Name == "ApiFile") return type.GetMethod("FromBytes")!.Invoke(null, [.. type.GetMethod("FromBytes")!.GetParameters().Select((parameter, index) => index == 0 ? new byte[] { 1 } : index == 1 ? "a.bin" : parameter.DefaultValue)]);
        if (type.IsGenericType && type.IsInterface) return Empty(type);
        var conversion = type.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(method => method.Name == "op_Implicit" && method.ReturnType == type && method.GetParameters()[0].ParameterType == typeof(string));
        if (conversion is not null) return conversion.Invoke(null, ["a"]);
        if (type.GetInterfaces().Any(each => each.Name == "IUnion")) return Branch(type, depth);
        var made = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.GetCustomAttribute<RequiredMemberAttribute>() is not null && property.GetValue(made) is null or "").Where(_ => depth < 12))
            property.SetValue(made, Filled(property.PropertyType, depth + 1));
        return made;
    }

    private static object? Branch(Type union, int depth)
    {
        var create = union.GetConstructors().OrderBy(constructor => constructor.GetParameters()[0].ParameterType.Name == "JsonElement" ? 0 : 1).First();
        return create.Invoke([Filled(create.GetParameters()[0].ParameterType, depth + 1)]);
    }

    private static object Empty(Type type) => type.GetGenericArguments() is [var item]
        ? Array.CreateInstance(item, 0)
        : Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
}
