using System.Globalization;
using System.Reflection;
using ForeignServers.Apis;
using ForeignServers.Apis.Museum;
using ForeignServers.Apis.Petstore;

namespace ForeignServers;

/// <summary>
/// Calls every operation of a server that validates each request against the description and returns random responses: requests with random
/// values are accepted, answers of random values are read.
/// </summary>
internal static class MockedScenario
{
    private const int RoundsPerOperation = 8;

    public static Task<int> RunPetstoreAsync(Uri address)
    {
        var options = new PetstoreClientOptions { BaseUrl = address, ApiKey = "key", AccessToken = "token" };
        return CallAllAsync(new PetstoreClient(options), typeof(UpdatePetRequest).Namespace!);
    }

    public static Task<int> RunMuseumAsync(Uri address)
    {
        var options = new MuseumClientOptions { BaseUrl = address, UserName = "user", Password = "secret" };
        return CallAllAsync(new MuseumClient(options), typeof(GetMuseumHoursRequest).Namespace!);
    }

    /// <returns>How many operations failed.</returns>
    private static async Task<int> CallAllAsync(ApiClient client, string @namespace)
    {
        var failures = 0;
        foreach (var request in typeof(MockedScenario).Assembly.GetTypes().Where(type => type.Namespace == @namespace && AnswerOf(type) is not null && IsUnderstood(type)).OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            var failure = await CallAsync(client, request);
            if (failure is not null) failures++;
            Console.WriteLine($"{request.Name}: {failure ?? "accepted, and the answer read"}");
        }

        return failures;
    }

    // The mock expects lists in a form by style only if the description states the style, and otherwise rejects all.
    private static bool IsUnderstood(Type request) =>
        !request.Name.EndsWith("AsFormRequest", StringComparison.Ordinal)
        || !request.GetProperties().Any(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>));

    private static Type? AnswerOf(Type type) =>
        Array.Find(type.GetInterfaces(), contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IApiRequest<>))?.GetGenericArguments()[0];

    private static async Task<string?> CallAsync(ApiClient client, Type type)
    {
        for (var round = 0; round < RoundsPerOperation; round++)
        {
            var request = new RandomValues(round).Make(type);
            try
            {
                await SendAsync(client, request, AnswerOf(type)!);
            }
            catch (ApiException exception)
            {
                return string.Create(CultureInfo.InvariantCulture, $"round {round}: {request}: {exception.Message} {exception.Body}");
            }
        }

        return null;
    }

    private static Task SendAsync(ApiClient client, object request, Type answer)
    {
        var send = typeof(ApiClient).GetMethods().Single(method => method.Name == nameof(ApiClient.SendAsync) && method.GetParameters().Length == 2);
        return (Task)send.MakeGenericMethod(answer).Invoke(client, BindingFlags.DoNotWrapExceptions, null, [request, CancellationToken.None], CultureInfo.InvariantCulture)!;
    }
}
