using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Wire.Apis;
using Wire.Apis.Wire;
using Wire.Server;

namespace Wire;

/// <summary>Whatever goes wrong: no text that a program may log shows a credential.</summary>
internal static class SecretChecks
{
    private const string Secret = "s3cret&+/ü";

    private static readonly (string Name, IApiRequest<Token> Request)[] Requests =
    [
        ("header", new AuthHeaderKeyRequest()),
        ("query", new AuthQueryKeyRequest()),
        ("cookie", new AuthCookieKeyRequest()),
        ("basic", new AuthBasicRequest()),
        ("bearer", new AuthBearerRequest()),
        ("both", new AuthBothRequest()),
        ("token", new AuthOauthRequest()),
    ];

    private static readonly (string Name, Func<WireRequest, WireAnswer> Answer)[] Failures =
    [
        ("a refusal that repeats the request", request => WireAnswer.Of(401, "text/plain", Repeat(request))),
        ("an error page that repeats the request", request => WireAnswer.Of(500, "text/html", $"<pre>{Repeat(request)}</pre>")),
        ("an error page that repeats the request with escapes", request => WireAnswer.Of(500, "text/html", $"<pre>{WebUtility.HtmlEncode(Repeat(request))}</pre>")),
        ("JSON that repeats the request with escapes", request => WireAnswer.Json($$"""{"error":"{{JsonEncodedText.Encode(Repeat(request))}}"}""", 400)),
        ("a status that repeats the request", request => WireAnswer.Raw($"HTTP/1.1 400 {request.Header("X-Key")} {request.Target}\r\nContent-Length: 0\r\n\r\n")),
        ("JSON of another shape that repeats the request", request => WireAnswer.Json($$"""{"text":["{{request.Target}} {{request.Header("X-Key")}} {{request.Header("Authorization")}}"]}""")),
        ("no JSON at all", request => WireAnswer.Of(200, "text/plain", Repeat(request))),
        ("a chunk that is no HTTP", request => WireAnswer.Raw($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{request.Header("X-Key")} {request.Target}\r\n")),
        ("a reset", _ => WireAnswer.Raw("HTTP", WireEnd.Reset)),
        ("an answer that is no HTTP", request => WireAnswer.Raw(Repeat(request) + "\r\n\r\n")),
        ("a header that is no HTTP", request => WireAnswer.Raw($"HTTP/1.1 200 OK\r\n{request.Target} {request.Header("X-Key")}\r\n\r\n")),
        ("an answer that stops", _ => WireAnswer.Raw("HTTP/1.1 200 OK\r\n", WireEnd.Stall)),
        ("redirects without end", request => WireAnswer.Of(307, "text/plain", "", "Location: " + request.Target)),
        ("a redirect to a host without an address", request => WireAnswer.Of(307, "text/plain", "", "Location: http://nowhere.invalid" + request.Target)),
    ];

    public static IEnumerable<Check> All =>
    [
        .. from failure in Failures
           from request in Requests
           select new Check($"no secret is shown by {failure.Name}: {request.Name}", () => RunAsync(failure.Answer, request.Request)),
    ];

    private static string Repeat(WireRequest request) => request.Line + "\n" + string.Join('\n', request.Headers) + "\n" + request.Text;

    private static async Task RunAsync(Func<WireRequest, WireAnswer> answer, IApiRequest<Token> request)
    {
        var texts = new ConcurrentQueue<string>();
        using var listener = Listen(texts);
        await using var server = new WireServer((sent, _) => answer(sent));
        var client = server.Client(options => options with
        {
            HeaderKey = Secret,
            QueryKey = Secret,
            CookieKey = Secret,
            UserName = "user",
            Password = Secret,
            Token = Secret,
            AccessToken = OAuth2.RefreshToken(new OAuth2Settings(new Uri(server.Address, "/token"), "user") { ClientSecret = Secret }, Secret),
            MaxRetries = 1,
            AttemptTimeout = TimeSpan.FromSeconds(1.5),
            OnAttempt = attempt => texts.Enqueue($"{attempt} {attempt.Url} {attempt.Failure}"),
        });

        var error = await Expect.ThrowsAsync<Exception>(() => client.SendAsync(request));

        foreach (var text in (string?[])[.. texts, error.ToString(), Body(error), client.Options.ToString(), client.ToString(), request.ToString()]) HidesSecret(text);
        Expect.True(texts.Count >= 2 || request is AuthOauthRequest, "attempts and spans tell something");
        Expect.True(server.Requests.Count > 0 && HasSecret(server.Requests[0]), "the secret is sent");
    }

    private static string Body(Exception error) => error is ApiException failure ? $"{failure.Body} {failure.RequestUrl} {failure.Message}" : "";

    private static bool HasSecret(WireRequest request) =>
        Repeat(request).Contains("s3cret", StringComparison.Ordinal) || Repeat(request).Contains("Basic ", StringComparison.Ordinal);

    private static void HidesSecret(string? text)
    {
        // Only the beginning; user name and password as in the header.
        foreach (var part in (string[])["s3cret", Convert.ToBase64String("user:s3cr"u8)[..12]])
            Expect.True(text?.Contains(part, StringComparison.Ordinal) != true, $"'{part}' is in: {text}");
    }

    private static ActivityListener Listen(ConcurrentQueue<string> texts)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ApiTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => texts.Enqueue($"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
