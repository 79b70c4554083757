using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;

namespace Schematic.Runtime;

/// <content>Headers, credentials and the finished message.</content>
public sealed partial class ApiRequestWriter
{
    private List<KeyValuePair<string, string>>? _contentHeaders;
    private string? _secret;
    private List<string>? _otherSecrets;
    private List<Func<IReadOnlyList<string>>>? _secretParts;

    /// <summary>Gets the credentials and other secrets in the message, before they are escaped.</summary>
    internal string[] Secrets
    {
        get
        {
            foreach (var parts in Interlocked.Exchange(ref _secretParts, null) ?? [])
                foreach (var secret in parts()) AddSecret(secret);
            return _secret is null ? [] : [_secret, .. _otherSecrets ?? []];
        }
    }

    /// <summary>Returns true if the caller or the caller's client sets a header.</summary>
    internal bool HasHeader(string name) => IsWritten(name) || _defaultHeaders?.Contains(name) == true;

    internal void SetHeader(string name, string value)
    {
        HeaderText.Checked(name, value);
        // A content header, or an invalid name.
        if (!_message.Headers.TryAddWithoutValidation(name, value)) (_contentHeaders ??= []).Add(new(HeaderText.Token("The name of a header", name), value));
    }

    /// <summary>Sets the headers of the client's options, unless the request sets them.</summary>
    internal void SetOptionHeaders(IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var (name, value) in headers)
        {
            if (IsWritten(HeaderText.Token("The name of a header", name))) continue;
            SetHeader(name, value);
            // Descriptions without authentication have no scheme that records the secret.
            if (Array.Exists(CredentialWords, word => name.Contains(word, StringComparison.OrdinalIgnoreCase))) AddSecretOf(name);
        }
    }

    private static readonly string[] CredentialWords = ["auth", "token", "key", "secret", "password", "cookie", "session"];

    /// <summary>Sets the headers of the description, unless the caller sets them.</summary>
    internal void SetMissingHeaders(IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        for (var index = 0; index < headers.Count; index++) SetMissingHeader(headers[index].Key, headers[index].Value);
    }

    internal void SetMissingHeader(string name, string? value)
    {
        if (value is not null && !HasHeader(name)) SetHeader(name, value);
    }

    /// <summary>True if the message is sent to another machine over an unencrypted connection.</summary>
    internal bool IsExposed => new Uri(_url.Text.ToString()) is { Scheme: "http" or "ws" or "https+http" or "http+https", IsLoopback: false };

    /// <summary>Records a secret in the message, so that no error or trace shows it.</summary>
    internal void AddSecret(string secret)
    {
        if (_secret is null) _secret = secret;
        else (_otherSecrets ??= []).Add(secret);
    }

    /// <summary>Records the secrets in a header that the caller set: the whole value, and the part after the name of a scheme.</summary>
    internal void AddSecretOf(string header)
    {
        if (!_message.Headers.TryGetValues(header, out var values)) return;
        foreach (var value in values)
        {
            AddSecret(value);
            AddSecret(value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        }
    }

    internal void SetCredentialHeader(string name, string value, string secret)
    {
        AddSecret(secret);
        SetHeader(name, value);
    }

    internal void SetCredentialQuery(string name, string value, string secret)
    {
        AddSecret(secret);
        if (!HasQuery(name)) QueryPairs.Append(name, value);
    }

    internal void SetCredentialCookie(string name, string value, string secret)
    {
        AddSecret(secret);
        CookiePairs(ParameterStyle.Form).Append(name, value);
    }

    /// <summary>Replaces the URL that the request wrote with a link.</summary>
    /// <exception cref="ForeignLinkException">The link leads to another host, which must not receive the credentials.</exception>
    internal void Follow(string link)
    {
        var origin = new Uri(_url.Text.ToString());
        if (!UriText.TryRead(origin, link, out var target) || (target.Scheme is not ("http" or "https") && target.Scheme != origin.Scheme)) throw new ForeignLinkException(origin.Host, null);
        if (!target.Host.Equals(origin.Host, StringComparison.OrdinalIgnoreCase)) throw new ForeignLinkException(origin.Host, target.Host);
        // Behind a proxy, servers often assume that they are called with http: the scheme and port of the request are kept.
        _url.Clear();
        _url.Append(origin.GetLeftPart(UriPartial.Authority));
        _url.Append(target.PathAndQuery);
        _query = new ParameterPairs(_url, "&", TextEscape.Unreserved) { Next = target.Query.Length > 0 ? "&" : "?" };
    }

    private bool IsWritten(string name) =>
        _message.Headers.Contains(name) || (_contentHeaders?.Exists(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? false);

    // A link from the server may already contain the key.
    private bool HasQuery(string name)
    {
        var pair = Uri.EscapeDataString(name) + "=";
        return _url.Text.Contains("?" + pair, StringComparison.Ordinal) || _url.Text.Contains("&" + pair, StringComparison.Ordinal);
    }

    private static void SetContentHeaders(HttpContent content, List<KeyValuePair<string, string>> headers)
    {
        foreach (var (name, value) in headers)
        {
            content.Headers.Remove(name);
            content.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
