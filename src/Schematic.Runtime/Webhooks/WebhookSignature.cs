using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Schematic.Runtime;

/// <summary>The signature of webhooks: an HMAC with SHA-256 in a header.</summary>
/// <param name="header">The header with the signature.</param>
public sealed class WebhookSignature(string header)
{
    private const string Body = "{body}";
    private const string StandardSecret = "whsec_";

    /// <summary>Gets the scheme of Standard Webhooks, whose headers begin with <c>webhook-</c>.</summary>
    public static WebhookSignature Standard { get; } = new("webhook-signature")
    {
        Prefix = "v1,",
        IsBase64 = true,
        IdHeader = "webhook-id",
        TimestampHeader = "webhook-timestamp",
        Signed = "{id}.{timestamp}.{body}",
        IsStandard = true,
    };

    /// <summary>Gets the string before the signature in the header.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>True if the signature is base64, false if it is hexadecimal.</summary>
    public bool IsBase64 { get; init; }

    /// <summary>Gets the header with the time in seconds since 1970; null if the time is not signed.</summary>
    public string? TimestampHeader { get; init; }

    /// <summary>Gets the header with the id of the message; null if it is not signed.</summary>
    public string? IdHeader { get; init; }

    /// <summary>Gets the signed string, with placeholders for the body, the time and the id.</summary>
    public string Signed { get; init; } = Body;

    /// <summary>Gets the largest difference between the time of the request and that of the receiver.</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMinutes(5);

    private bool IsStandard { get; init; }

    /// <summary>Verifies the signature of a request, in time that does not depend on the signature.</summary>
    /// <param name="body">The body, exactly as it was received.</param>
    /// <param name="headers">Returns the value of a header of the request; null if the request does not have it.</param>
    /// <param name="secret">The secret that the sender and the receiver share.</param>
    /// <param name="time">The clock; null for that of the system.</param>
    /// <exception cref="WebhookException">A header is missing, the request is too old, or the signature does not match.</exception>
    public void Verify(ReadOnlySpan<byte> body, Func<string, string?> headers, string secret, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var given = Required(header, headers);
        var timestamp = TimestampHeader is null ? "" : Required(TimestampHeader, headers);
        var id = IdHeader is null ? "" : Required(IdHeader, headers);
        if (TimestampHeader is not null) CheckTime(timestamp, time ?? TimeProvider.System);
        var start = Signed.IndexOf(Body, StringComparison.Ordinal);
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Key(secret));
        hash.AppendData(Encoding.UTF8.GetBytes(Filled(Signed[..start], timestamp, id)));
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(Filled(Signed[(start + Body.Length)..], timestamp, id)));
        if (!Matches(given, hash.GetHashAndReset())) throw new WebhookException(WebhookFailure.Signature, $"The signature in '{header}' does not match.");
    }

    // Not one replacement after the other: an id can contain a placeholder.
    private static string Filled(string text, string timestamp, string id) =>
        string.Join(timestamp, Array.ConvertAll(text.Split("{timestamp}"), part => string.Join(id, part.Split("{id}"))));

    private static string Required(string name, Func<string, string?> headers) =>
        headers(name) is { Length: > 0 } value ? value : throw new WebhookException(WebhookFailure.Header, $"The header '{name}' is missing.");

    private void CheckTime(string timestamp, TimeProvider time)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            throw new WebhookException(WebhookFailure.Header, $"The header '{TimestampHeader}' is not a time in seconds.");
        if (Math.Abs((double)time.GetUtcNow().ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds)
            throw new WebhookException(WebhookFailure.Time, $"The time of the request differs by more than {Tolerance}.");
    }

    private byte[] Key(string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        if (!IsStandard) return Encoding.UTF8.GetBytes(secret);
        var encoded = secret.StartsWith(StandardSecret, StringComparison.Ordinal) ? secret[StandardSecret.Length..] : secret;
        var key = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, key, out var length) && length > 0
            ? key[..length]
            : throw new ArgumentException("The secret is not base64.", nameof(secret));
    }

    // During the change of a secret, the header of the standard contains several signatures.
    private bool Matches(string given, ReadOnlySpan<byte> expected)
    {
        var matches = false;
        foreach (var part in IsStandard ? given.Split(' ') : [given])
            matches |= part.StartsWith(Prefix, StringComparison.Ordinal) && Decode(part[Prefix.Length..]) is { } signature && CryptographicOperations.FixedTimeEquals(signature, expected);
        return matches;
    }

    private byte[]? Decode(string text)
    {
        try
        {
            return IsBase64 ? Convert.FromBase64String(text) : Convert.FromHexString(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
