using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>Answers requests of clients in any language with a fake.</summary>
/// <param name="fake">The fake.</param>
/// <param name="routes">The operations.</param>
/// <param name="basePath">The path of the URL in the description, which requests can begin with; empty for none.</param>
public sealed class FakeServer(ApiFake fake, IFakeRoutes routes, string basePath)
{
    private readonly IReadOnlyList<FakeRoute> _routes = [.. routes.Routes.OrderBy(route => route.Order, StringComparer.Ordinal)];

    /// <summary>Answers a request. What is wrong with it is the body of the response: 400 for a part that is not valid, 404 and 405 for a request that is
    /// not a call of an operation, and 500 if the fake has no answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    public async Task<HttpResponseMessage> AnswerAsync(FakeRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var matches = Matches(request.PathText);
        if (matches.Count == 0 && basePath.Length > 0 && request.PathText.StartsWith(basePath + "/", StringComparison.Ordinal)) matches = Matches(request.PathText[basePath.Length..]);
        var line = $"'{request.Message.Method} {request.PathText}'";
        if (matches.Count == 0) return Refusal(HttpStatusCode.NotFound, $"{fake.GetType().Name} has no operation for {line}.");
        if (Choose(matches, request) is not var (route, values)) return Refusal(HttpStatusCode.MethodNotAllowed, $"{fake.GetType().Name} has no operation for {line}, but for {string.Join(", ", matches.Select(match => match.Route.Method).Distinct())}.");
        try
        {
            request.PathValues = values;
            request.Message.Options.Set(FakeCall.Key, route.Call(request));
            using var invoker = new HttpMessageInvoker(fake, disposeHandler: false);
            return await invoker.SendAsync(request.Message, cancellationToken).ConfigureAwait(false);
        }
        catch (FakeRequestException problem)
        {
            return Refusal(HttpStatusCode.BadRequest, problem.Message);
        }
        catch (InvalidOperationException problem)
        {
            return Refusal(HttpStatusCode.InternalServerError, problem.Message);
        }
    }

    private List<(FakeRoute Route, IReadOnlyDictionary<string, string> Values)> Matches(string path)
    {
        var matches = new List<(FakeRoute Route, IReadOnlyDictionary<string, string> Values)>();
        foreach (var route in _routes)
            if (route.Match(path) is { } values) matches.Add((route, values));
        return matches;
    }

    // Several operations of a path differ by the media types of the body and of the response.
    private static (FakeRoute Route, IReadOnlyDictionary<string, string> Values)? Choose(List<(FakeRoute Route, IReadOnlyDictionary<string, string> Values)> matches, FakeRequest request)
    {
        var own = matches.Where(match => match.Route.Method == request.Message.Method.Method).ToList();
        if (own.Count == 0) return null;
        own = [.. own.Where(match => match.Route.Order == own[0].Route.Order)];
        var wanted = request.Find("Accept")?.Split(',')[0].Split(';')[0].Trim();
        if (own.FindIndex(match => match.Route.Produces is { } produced && produced.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is var asked and >= 0) return own[asked];
        var contentType = request.Find("Content-Type");
        var readable = own.FindIndex(match => match.Route.Produces is null && match.Route.HasBody(contentType));
        return own[Math.Max(readable, 0)];
    }

    private static HttpResponseMessage Refusal(HttpStatusCode status, string text) => new(status) { Content = new StringContent(text) };
}
