using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The form that is sent to a token endpoint, including the client secret. It is written for that endpoint only: a handler
/// that follows redirects changes the message's URL and sends it again.</summary>
internal sealed class OAuth2Form : HttpContent
{
    private readonly HttpRequestMessage _message;
    private readonly Uri _endpoint;
    private readonly FormUrlEncodedContent _form;

    /// <param name="fields">The form fields.</param>
    /// <param name="message">The message with the endpoint's URL.</param>
    public OAuth2Form(IEnumerable<KeyValuePair<string, string>> fields, HttpRequestMessage message)
    {
        _message = message;
        _endpoint = message.RequestUri!;
        _form = new FormUrlEncodedContent(fields);
        Headers.ContentType = _form.Headers.ContentType;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _message.RequestUri is { } url && !Redirect.LeavesHost(_endpoint, url)
            ? _form.CopyToAsync(stream, context, cancellationToken)
            : throw new InvalidOperationException($"The HttpClient followed a redirect from the token endpoint {_endpoint.Host} to {_message.RequestUri?.Host}; the credentials were not sent there.");

    protected override bool TryComputeLength(out long length)
    {
        length = _form.Headers.ContentLength ?? 0;
        return _form.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _form.Dispose();
        base.Dispose(disposing);
    }
}
