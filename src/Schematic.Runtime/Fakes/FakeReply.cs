using System.Collections.Generic;
using System.Net;
using System.Net.Http;

namespace Schematic.Runtime;

/// <summary>The status and headers of an answer that differ from those of the description.</summary>
internal readonly record struct FakeReply(FakeError? Error, HttpStatusCode? StatusCode, KeyValuePair<string, string>[]? Headers)
{
    public FakeReply With(string name, string value)
    {
        var header = KeyValuePair.Create(HeaderText.Token("The name of a header", name), HeaderText.Checked(name, value));
        return this with { Headers = [.. Headers ?? [], header] };
    }

    public HttpResponseMessage Apply(HttpResponseMessage response)
    {
        if (StatusCode is { } status) response.StatusCode = status;
        foreach (var (name, value) in Headers ?? [])
        {
            if (response.Headers.TryAddWithoutValidation(name, value)) continue;
            response.Content.Headers.Remove(name);
            response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
