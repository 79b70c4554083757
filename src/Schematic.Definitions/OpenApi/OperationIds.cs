using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;
using Schematic.Definitions.Vocabulary;

namespace Schematic.Definitions.OpenApi;

/// <summary>Assigns a unique id to every operation.</summary>
internal sealed class OperationIds(DiagnosticBag diagnostics)
{
    private readonly UniqueNames _ids = new();
    private readonly HashSet<string> _stated = new(StringComparer.Ordinal);

    /// <summary>Gets the ids that operations declare.</summary>
    public IReadOnlySet<string> Stated => _stated;

    /// <summary>
    /// Returns the id that an operation declares, or an id derived from its method and path.
    /// Ids remain unique if case and punctuation are ignored.
    /// </summary>
    public string Next(DocumentNode operation, string method, PathTemplate path)
    {
        var stated = operation.GetText("operationId")?.Trim();
        if (string.IsNullOrEmpty(stated)) return _ids.Claim(FromPath(method, path));
        _stated.Add(stated);
        var id = _ids.Claim(stated);
        if (id != stated) diagnostics.Report(DiagnosticDescriptors.DuplicateOperationId, operation.Get("operationId")!.Location, stated, id);
        return id;
    }

    private static string FromPath(string method, PathTemplate path)
    {
        var words = path.Segments.Select(segment => segment is PathParameter parameter ? "By-" + parameter.Name : ((PathLiteral)segment).Text);
        var joined = Words.Join([.. words]);
        return method.ToLowerInvariant() + (path.Segments is [PathLiteral { Text: "/" }] or [] ? "Root" : joined);
    }
}
