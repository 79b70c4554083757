using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;

namespace Schematic.Runtime;

/// <summary>Handles redirects (RFC 9110, section 15.4).</summary>
internal static class Redirect
{
    // All other headers may carry credentials.
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Range", "User-Agent", "traceparent", "tracestate",
    };

    /// <summary>Returns the URL to call next; null if the response is final or the redirect must not be followed.</summary>
    public static Uri? Target(HttpRequestMessage request, HttpResponseMessage response, bool isReplayable)
    {
        if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)) return null;
        if (response.Headers.Location is not { } location || request.RequestUri is not { } from) return null;
        var target = location;
        if (!location.IsAbsoluteUri && !Uri.TryCreate(from, location, out target)) return null;
        if ((target.Scheme is not ("http" or "https") && target.Scheme != from.Scheme) || (from.Scheme == "https" && target.Scheme == "http")) return null;
        var repeatsBody = request.Content is not null && Method(request.Method, response.StatusCode) == request.Method;
        return repeatsBody && !isReplayable ? null : target;
    }

    /// <summary>Returns true if the target has another origin: scheme, host or port.</summary>
    public static bool LeavesHost(Uri from, Uri target) =>
        Uri.Compare(from, target, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) != 0;

    /// <summary>Returns the method of the next request: GET after 303, and after 301 and 302 in response to a POST.</summary>
    public static HttpMethod Method(HttpMethod method, HttpStatusCode status) => status switch
    {
        HttpStatusCode.SeeOther when method != HttpMethod.Head => HttpMethod.Get,
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found when method == HttpMethod.Post => HttpMethod.Get,
        _ => method,
    };

    /// <summary>Removes all headers that may identify the caller.</summary>
    public static void StripCredentials(HttpRequestMessage message)
    {
        foreach (var name in message.Headers.Select(header => header.Key).ToArray())
            if (!Harmless.Contains(name))
                message.Headers.Remove(name);
    }
}
