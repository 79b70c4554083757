using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Schematic.Runtime;

/// <summary>The requests that are calls of an operation.</summary>
/// <param name="method">The method.</param>
/// <param name="path">The path, with the names of its parameters in braces.</param>
/// <param name="operation">The operation.</param>
/// <param name="create">Creates the request of the operation.</param>
public sealed class FakeRoute(string method, string path, ApiOperation operation, Func<FakeRequest, IApiRequest> create)
{
    // A parameter follows each literal part of the path in the order of routes: what is literal has precedence.
    private const char AfterAll = '\uffff';

    private readonly Lazy<(Regex Pattern, string[] Names)> _template = new(() => Parse(path));

    /// <summary>Gets the media types and ranges of the body, separated by commas; null for any.</summary>
    public string? Consumes { get; init; }

    /// <summary>Gets the media type of the response that the caller must ask for; null for the main one.</summary>
    public string? Produces { get; init; }

    /// <summary>True if the response can be a stream.</summary>
    public bool IsStream { get; init; }

    /// <summary>True if the response can be a single one.</summary>
    public bool IsSingle { get; init; } = true;

    /// <summary>Gets the member of the body that asks for a stream; null if there is none.</summary>
    public string? StreamFlag { get; init; }

    internal string Method => method;

    internal string Order { get; } = string.Join(AfterAll, path.Split('{').Select((part, index) => index == 0 ? part : part[(part.IndexOf('}', StringComparison.Ordinal) + 1)..]));

    internal IReadOnlyDictionary<string, string>? Match(string text)
    {
        var (pattern, names) = _template.Value;
        if (pattern.Match(text) is not { Success: true } match) return null;
        var values = new Dictionary<string, string>();
        for (var index = 0; index < names.Length; index++) values[names[index]] = match.Groups[index + 1].Value;
        return values;
    }

    internal bool HasBody(string? contentType) => Consumes is null || contentType is null || MediaTypeText.IsWithinAny(contentType, Consumes);

    internal FakeCall Call(FakeRequest request) => new(operation, create(request), request.Message, IsStreaming(request));

    private bool IsStreaming(FakeRequest request) => IsStream
        && (!IsSingle || StreamFlag is { } flag && request.HasFlag(flag) || StreamFlag is null && request.Find("Accept")?.Contains("stream", StringComparison.OrdinalIgnoreCase) == true);

    private static (Regex Pattern, string[] Names) Parse(string path)
    {
        var (pattern, names, position) = (new StringBuilder("^"), new List<string>(), 0);
        while (path.IndexOf('{', position) is var open and >= 0 && path.IndexOf('}', open) is var close and >= 0)
        {
            var name = path[(open + 1)..close];
            pattern.Append(Regex.Escape(path[position..open])).Append(name.StartsWith('+') ? "(.+)" : "([^/]+)");
            names.Add(name.TrimStart('+'));
            position = close + 1;
        }

        pattern.Append(Regex.Escape(path[position..])).Append("/?$");
        return (new Regex(pattern.ToString(), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), [.. names]);
    }
}

/// <summary>The operations of a fake that receives requests over HTTP.</summary>
public interface IFakeRoutes
{
    /// <summary>Gets the operations.</summary>
    IReadOnlyList<FakeRoute> Routes { get; }
}
