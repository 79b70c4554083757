using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>Requests an access token from a token endpoint (RFC 6749, sections 4.4 and 6).</summary>
internal static class OAuth2TokenRequest
{
    private const int MaxBytes = 1 << 20;

    // Some servers send absurd lifetimes: to the program, a longer one makes no difference.
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(365);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(1)];
    private static readonly ApiOperation<NoContent> Operation = new("OAuth2Token", "POST", "/token", ApiResponseFormat.None);

    public static async Task<OAuth2Token> SendAsync(OAuth2Settings settings, string? refreshToken, ApiCredentialContext context)
    {
        using var deadline = new Deadline(Timeout, context.Time, CancellationToken.None);
        var secret = settings.ClientSecret is { } credential ? await credential.GetAsync(context, deadline.Token).ConfigureAwait(false) : null;
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                // The failed attempt may have consumed the refresh token.
                var isLast = refreshToken is not null || attempt == Waits.Length;
                if (await TryAsync(settings, refreshToken, secret, isLast, context, deadline.Token).ConfigureAwait(false) is { } token) return token;
                await Task.Delay(Waits[attempt], context.Time, deadline.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException exception) when (deadline.IsOver)
        {
            throw new TimeoutException($"The token endpoint {settings.TokenUrl.Host} took longer than {Timeout}.", exception);
        }
    }

    /// <summary>Sends one request; returns null after a transient failure, unless it is the last attempt.</summary>
    private static async Task<OAuth2Token?> TryAsync(OAuth2Settings settings, string? refreshToken, string? secret, bool isLast, ApiCredentialContext context, CancellationToken cancellationToken)
    {
        var secrets = new List<string>();
        foreach (var text in new[] { secret, refreshToken })
        {
            if (text is null) continue;
            secrets.Add(text);
            secrets.Add(FormEncoded(text));
        }

        if (secret is not null) secrets.Add(Pair(settings, secret));
        try
        {
            using var message = Write(settings, refreshToken, secret);
            using var response = await context.Send(message, cancellationToken).ConfigureAwait(false);
            if (!isLast && TransientStatus.Contains(response.StatusCode)) return null;
            if (!response.IsSuccessStatusCode) throw await new ApiFailures(Operation, secrets).ReadAsync(response, MaxBytes, cancellationToken).ConfigureAwait(false);
            try
            {
                using var body = await RentedBytes.ReadAsync(response.Content, MaxBytes, cancellationToken).ConfigureAwait(false);
                // The exception omits the body, which may contain a token.
                return Read(body.Memory, context.Time) ?? throw Unreadable("The response contains no access token.", secrets, response, null);
            }
            catch (InvalidDataException exception)
            {
                throw Unreadable("The body could not be decompressed. " + exception.Message, secrets, response, exception);
            }
        }
        catch (HttpRequestException exception) when (exception.InnerException is InvalidOperationException refusal)
        {
            // Thrown by the form: another attempt would fail as well.
            throw new InvalidOperationException(refusal.Message, exception);
        }
        catch (HttpRequestException) when (!isLast)
        {
            return null;
        }
        catch (HttpRequestException exception) when (ConnectionError.QuotesServer(exception))
        {
            throw ConnectionError.Shown(exception);
        }
    }

    private static ApiException Unreadable(string problem, List<string> secrets, HttpResponseMessage response, Exception? cause) =>
        new ApiFailures(Operation, secrets).Unreadable(response, default, MaxBytes, problem, cause);

    private static HttpRequestMessage Write(OAuth2Settings settings, string? refreshToken, string? secret)
    {
        var form = new List<KeyValuePair<string, string>> { new("grant_type", refreshToken is null ? "client_credentials" : "refresh_token") };
        if (refreshToken is not null) form.Add(new("refresh_token", refreshToken));
        if (settings.Scopes.Count > 0) form.Add(new("scope", string.Join(' ', settings.Scopes)));
        if (secret is null || settings.SendsSecretInForm) form.Add(new("client_id", settings.ClientId));
        if (secret is not null && settings.SendsSecretInForm) form.Add(new("client_secret", secret));
        foreach (var parameter in settings.Parameters ?? new Dictionary<string, string>()) form.Add(parameter);

        var message = new HttpRequestMessage(HttpMethod.Post, settings.TokenUrl);
        message.Content = new OAuth2Form(form, message);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (secret is not null && !settings.SendsSecretInForm) message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Pair(settings, secret));
        return message;
    }

    private static string Pair(OAuth2Settings settings, string secret) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes($"{FormEncoded(settings.ClientId)}:{FormEncoded(secret)}"));

    private static string FormEncoded(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private static OAuth2Token? Read(ReadOnlyMemory<byte> body, TimeProvider time)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var answer = document.RootElement;
            if (answer.ValueKind != JsonValueKind.Object || Text(answer, "access_token") is not { Length: > 0 } token || !HeaderText.IsValue(token)) return null;
            return OAuth2Token.Lasting(token, Text(answer, "refresh_token"), Lifetime(answer), time);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, or a string with an unpaired surrogate.
            return null;
        }
    }

    private static string? Text(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // The standard requires a number; some servers send a string.
    private static TimeSpan? Lifetime(JsonElement answer)
    {
        if (!answer.TryGetProperty("expires_in", out var value)) return null;
        double seconds;
        if (value.ValueKind == JsonValueKind.Number) value.TryGetDouble(out seconds);
        else if (!double.TryParse(Text(answer, "expires_in"), NumberStyles.Float, CultureInfo.InvariantCulture, out seconds)) return null;
        if (double.IsNaN(seconds)) return null;
        return TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LongestLifetime.TotalSeconds));
    }
}
