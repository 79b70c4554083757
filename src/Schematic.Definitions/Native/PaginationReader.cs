using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.Native;

/// <summary>Reads <c>pages</c>: the pagination of an endpoint.</summary>
internal static class PaginationReader
{
    private const string LinkHeader = "header";

    // The keys of each kind of pagination, in addition to the common keys.
    private static readonly Dictionary<string, IReadOnlyList<string>> OwnKeys = new(StringComparer.Ordinal)
    {
        ["cursor"] = ["next", "nextHeader"],
        ["offset"] = ["total"],
        ["page"] = ["first", "totalPages"],
        ["link"] = [],
    };

    /// <summary>Reads the pagination of an endpoint; null if there is none.</summary>
    public static Pagination? Read(Section endpoint) => endpoint.Inner("pages", Keywords.Pages) is { } section ? ReadPages(section) : null;

    /// <summary>Reads a pagination that is not part of an endpoint; null, with a diagnostic, if it is not valid.</summary>
    public static Pagination? Read(DocumentNode node, DiagnosticBag diagnostics) => Section.Open(node, Keywords.Pages, diagnostics) is { } section ? ReadPages(section) : null;

    private static Pagination? ReadPages(Section section)
    {
        if (section.OneOf("cursor", "offset", "page", "link") is not { } way)
        {
            section.ReportMissing("cursor");
            return null;
        }

        ReportForeignKeys(section, way.Key);
        return Read(section, way.Key) is not { } pagination
            ? null
            : pagination with
            {
                Items = section.Text("items"),
                SizeParameter = section.Text("size"),
                HasMore = section.Text("more"),
                Location = section.Node.Location,
            };
    }

    private static Pagination? Read(Section section, string way)
    {
        if (section.Text(way) is not { } text) return null;
        switch (way)
        {
            case "offset": return new OffsetPagination(text) { Total = section.Text("total") };
            case "page": return new PageNumberPagination(text, section.Count("first") ?? 1) { TotalPages = section.Text("totalPages") };
            case "link": return new LinkPagination { Next = text == LinkHeader ? null : text };
        }

        if (section.OneOf("next", "nextHeader") is null) section.ReportMissing("next");
        return new CursorPagination(text) { Next = section.Text("next"), NextHeader = section.Text("nextHeader") };
    }

    private static void ReportForeignKeys(Section section, string way)
    {
        var foreign = OwnKeys.Where(own => own.Key != way).SelectMany(own => own.Value);
        foreach (var key in foreign.Where(key => section.Value(key) is not null)) section.OneOf(way, key);
    }
}
