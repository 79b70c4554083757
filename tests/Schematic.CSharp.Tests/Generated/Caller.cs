using System.Reflection;
using System.Runtime.CompilerServices;

namespace Schematic.CSharp.Tests.Generated;

/// <summary>Calls methods of generated clients with made-up arguments, and keeps the request that was sent.</summary>
internal sealed class Caller(Assembly assembly) : HttpMessageHandler
{
    /// <summary>The value of every string argument, which shows whether paths are percent-encoded.</summary>
    public const string Text = "a b";

    public HttpRequestMessage? Sent { get; private set; }

    public string? SentContentType { get; private set; }

    /// <summary>The client of an API and the clients of its groups.</summary>
    public IReadOnlyList<object> Clients(string api)
    {
        var type = assembly.GetType($"Vendor.Module.{api}Client") ?? throw new InvalidOperationException($"There is no client of {api}.");
        var options = Activator.CreateInstance(assembly.GetType($"Vendor.Module.{api}ClientOptions")!)!;
        foreach (var property in options.GetType().GetProperties().Where(property => property.DeclaringType == options.GetType() && property.CanWrite))
            if (IsText(property.PropertyType)) property.SetValue(options, Make(property.PropertyType));
        var client = Activator.CreateInstance(type, new HttpClient(this, disposeHandler: false), options)!;
        var groups = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        return [client, .. groups.Select(group => group.GetValue(client)!)];
    }

    /// <summary>Calls a method, regardless of its result.</summary>
    public async Task CallAsync(object client, MethodInfo method)
    {
        var arguments = method.GetParameters().Select(parameter => parameter.HasDefaultValue ? Type.Missing : Make(parameter.ParameterType)).ToArray();
        var result = method.Invoke(client, BindingFlags.OptionalParamBinding, null, arguments, null)!;
        try
        {
            if (result is Task task) await task;
            else await (Task)typeof(Caller).GetMethod(nameof(DrainAsync), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(ItemOf(result)).Invoke(null, [result])!;
        }
        catch (Exception exception) when (exception.GetType().BaseType?.Name == "ApiException")
        {
            // The answer is made up as well, and need not fit.
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        (Sent, SentContentType) = (request, request.Content?.Headers.ContentType?.MediaType);
        return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}", null, "application/json"), RequestMessage = request });
    }

    private static async Task DrainAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var _ in items)
        {
        }
    }

    private static Type ItemOf(object stream) => stream.GetType().GetInterfaces()
        .Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)).GetGenericArguments()[0];

    private static bool IsText(Type type) => type == typeof(string) || type.Name == "ApiCredential";

    private static object? Make(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return Text;
        if (type.Name == "ApiFile") return type.GetMethod("FromBytes")!.Invoke(null, Filled(type.GetMethod("FromBytes")!, new byte[] { 1 }, "a.bin"));
        if (type.IsGenericType && type.IsInterface) return Array.CreateInstance(type.GetGenericArguments()[0], 0);
        var conversion = type.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(method => method.Name is "op_Implicit" or "op_Explicit" && method.ReturnType == type);
        if (conversion is not null) return conversion.Invoke(null, [Make(conversion.GetParameters()[0].ParameterType)]);
        var made = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.GetCustomAttribute<RequiredMemberAttribute>() is not null && property.GetValue(made) is null))
            if (new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull) property.SetValue(made, Make(property.PropertyType));
        return made;
    }

    private static object?[] Filled(MethodInfo method, params object?[] arguments) =>
        [.. arguments, .. method.GetParameters().Skip(arguments.Length).Select(parameter => parameter.DefaultValue)];
}
