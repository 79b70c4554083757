using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Schematic.Runtime;

/// <summary>The signature of webhooks: an HMAC with SHA-256 in a header.</summary>
/// <param name="header">The header with the signature.</param>
public sealed class WebhookSignature(string header)
{
    private const string Body = "{body}";
    private const string Timestamp = "{timestamp}";
    private const string Id = "{id}";
    private const string Signature = "{signature}";
    private const string SecretPrefix = "whsec_";

    /// <summary>Gets the scheme of Standard Webhooks, whose headers begin with <c>webhook-</c>.</summary>
    public static WebhookSignature Standard { get; } = new("webhook-signature")
    {
        Form = "v1," + Signature,
        Separator = " ",
        IsBase64 = true,
        IdHeader = "webhook-id",
        TimestampHeader = "webhook-timestamp",
        Signed = "{id}.{timestamp}.{body}",
        IsSecretBase64 = true,
    };

    /// <summary>Gets the form of the header: labels with placeholders for the signature, the time and the id. Each part between separators has one placeholder.</summary>
    public string Form { get; init; } = Signature;

    /// <summary>Gets the string between the parts of the header, which have any order and can repeat; null if the header is one part.</summary>
    public string? Separator { get; init; }

    /// <summary>True if the signature is base64, false if it is hexadecimal.</summary>
    public bool IsBase64 { get; init; }

    /// <summary>True if secrets are base64, with or without <c>whsec_</c> before them; false if their bytes are those of UTF-8.</summary>
    public bool IsSecretBase64 { get; init; }

    /// <summary>Gets the header with the time; null if the time is in the header of the signature, or not signed.</summary>
    public string? TimestampHeader { get; init; }

    /// <summary>Gets the header with the id of the message; null if it is in the header of the signature, or not signed.</summary>
    public string? IdHeader { get; init; }

    /// <summary>Gets the signed string, with placeholders for the body, the time and the id.</summary>
    public string Signed { get; init; } = Body;

    /// <summary>Gets the largest difference between the time of the request and that of the receiver.</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Verifies the signature of a request, in time that does not depend on the signature.</summary>
    /// <param name="body">The body, exactly as it was received.</param>
    /// <param name="headers">Returns the value of a header of the request; null if the request does not have it.</param>
    /// <param name="secret">The secret that the sender and the receiver share.</param>
    /// <param name="time">The clock; null for that of the system.</param>
    /// <exception cref="ArgumentException">The secret is empty or not base64.</exception>
    /// <exception cref="WebhookException">A header is missing, the request is too old, or the signature does not match.</exception>
    public void Verify(ReadOnlySpan<byte> body, Func<string, string?> headers, string secret, TimeProvider? time = null) => Verify(body, headers, [secret], time);

    /// <summary>Verifies that a request has a signature of one of several secrets, in time that does not depend on the signatures.</summary>
    /// <param name="body">The body, exactly as it was received.</param>
    /// <param name="headers">Returns the value of a header of the request; null if the request does not have it.</param>
    /// <param name="secrets">The secrets of the sender, such as the old and the new one while it is replaced.</param>
    /// <param name="time">The clock; null for that of the system.</param>
    /// <exception cref="ArgumentException">There is no secret, or one is empty or not base64.</exception>
    /// <exception cref="WebhookException">A header is missing, the request is too old, or no signature matches.</exception>
    public void Verify(ReadOnlySpan<byte> body, Func<string, string?> headers, IReadOnlyList<string> secrets, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var keys = Keys(secrets);
        var given = Required(header, headers);
        var timestamp = Value(Timestamp, TimestampHeader, given, headers);
        var id = Value(Id, IdHeader, given, headers);
        if (timestamp is not null) CheckTime(timestamp, time ?? TimeProvider.System);
        var signatures = Values(Signature, given).ConvertAll(Decode);
        var matches = false;
        foreach (var key in keys)
        {
            var expected = Sign(key, body, timestamp ?? "", id ?? "");
            foreach (var signature in signatures)
                matches |= CryptographicOperations.FixedTimeEquals(signature, expected);
        }

        if (!matches) throw new WebhookException(WebhookFailure.Signature, $"The signature in '{header}' does not match.");
    }

    /// <summary>Throws an exception if requests cannot be verified with the secrets.</summary>
    /// <param name="secrets">The secrets.</param>
    /// <exception cref="ArgumentException">There is no secret, or one is empty or not base64.</exception>
    public void CheckSecrets(IReadOnlyList<string> secrets) => Keys(secrets);

    private byte[] Sign(byte[] key, ReadOnlySpan<byte> body, string timestamp, string id)
    {
        var start = Signed.IndexOf(Body, StringComparison.Ordinal);
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes(Filled(Signed[..start], timestamp, id)));
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(Filled(Signed[(start + Body.Length)..], timestamp, id)));
        return hash.GetHashAndReset();
    }

    // Not one replacement after the other: an id can contain a placeholder.
    private static string Filled(string text, string timestamp, string id) =>
        string.Join(timestamp, Array.ConvertAll(text.Split(Timestamp), part => string.Join(id, part.Split(Id))));

    private static string Required(string name, Func<string, string?> headers) =>
        headers(name) is { Length: > 0 } value ? value : throw new WebhookException(WebhookFailure.Header, $"The header '{name}' is missing.");

    // The value of a header of its own, or that in the header of the signature; null if the signature has none.
    private string? Value(string placeholder, string? name, string given, Func<string, string?> headers)
    {
        if (name is not null) return Required(name, headers);
        if (!Form.Contains(placeholder, StringComparison.Ordinal)) return null;
        return Values(placeholder, given) is [{ Length: > 0 } only] ? only : throw new WebhookException(WebhookFailure.Header, $"The header '{header}' does not have one {placeholder}.");
    }

    private List<string> Values(string placeholder, string given)
    {
        var values = new List<string>();
        if (Array.Find(Parts(Form), part => part.Contains(placeholder, StringComparison.Ordinal)) is not { } form) return values;
        var start = form.IndexOf(placeholder, StringComparison.Ordinal);
        var (before, after) = (form[..start], form[(start + placeholder.Length)..]);
        foreach (var part in Parts(given))
        {
            if (part.Length >= before.Length + after.Length && part.StartsWith(before, StringComparison.Ordinal) && part.EndsWith(after, StringComparison.Ordinal))
                values.Add(part[before.Length..^after.Length]);
        }

        return values;
    }

    private string[] Parts(string text) =>
        Separator is null ? [text.Trim()] : text.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void CheckTime(string timestamp, TimeProvider time)
    {
        if (ReadTime(timestamp) is not { } seconds) throw new WebhookException(WebhookFailure.Header, $"The time in the header '{TimestampHeader ?? header}' is not valid.");
        if (Math.Abs(time.GetUtcNow().ToUnixTimeMilliseconds() / 1000d - seconds) > Tolerance.TotalSeconds)
            throw new WebhookException(WebhookFailure.Time, $"The time of the request differs by more than {Tolerance}.");
    }

    // Seconds of this size are in the year 5138, milliseconds in 1973.
    private static double? ReadTime(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number < 100_000_000_000 ? number : number / 1000d;
        return Rfc3339.TryParse(text, out var date) ? date.ToUnixTimeMilliseconds() / 1000d : null;
    }

    private List<byte[]> Keys(IReadOnlyList<string> secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        if (secrets.Count == 0) throw new ArgumentException("There is no secret.", nameof(secrets));
        var keys = new List<byte[]>();
        foreach (var secret in secrets)
        {
            ArgumentException.ThrowIfNullOrEmpty(secret);
            keys.Add(IsSecretBase64 ? FromBase64(secret) : Encoding.UTF8.GetBytes(secret));
        }

        return keys;
    }

    private static byte[] FromBase64(string secret)
    {
        var encoded = secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret[SecretPrefix.Length..] : secret;
        var key = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, key, out var length) && length > 0
            ? key[..length]
            : throw new ArgumentException("The secret is not base64.", nameof(secret));
    }

    // Empty if the signature is malformed, which matches nothing.
    private byte[] Decode(string text)
    {
        try
        {
            return IsBase64 ? Convert.FromBase64String(text) : Convert.FromHexString(text);
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
