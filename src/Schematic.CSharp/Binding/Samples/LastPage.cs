using System.Text.Json.Nodes;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Samples;

/// <summary>Changes the sample of a paged response to the last page: every page would be the same, and followed by another one.</summary>
/// <param name="resolver">The types of the module.</param>
/// <param name="page">The sample.</param>
/// <param name="api">The API of the response.</param>
/// <param name="type">The type of the response.</param>
internal sealed class LastPage(TypeResolver resolver, JsonNode page, int api, TypeReference type) : IPaginationVisitor<JsonNode>
{
    private const string LastItem = "[-1]";

    /// <summary>Returns the last page.</summary>
    public JsonNode Of(Pagination pagination)
    {
        if (pagination.HasMore is not { } path || Find(path) is not ({ } holder, var member, _) || !holder.ContainsKey(member)) return pagination.Accept(this);
        holder[member] = false;
        return page;
    }

    /// <inheritdoc/>
    public JsonNode Visit(CursorPagination pagination) => pagination.Next is { } next ? Without(next) : page;

    /// <inheritdoc/>
    public JsonNode Visit(LinkPagination pagination) => pagination.Next is { } next ? Without(next) : page;

    /// <inheritdoc/>
    public JsonNode Visit(OffsetPagination pagination) => Ending(pagination.Total, pagination.Items, Count(pagination.Items));

    /// <inheritdoc/>
    public JsonNode Visit(PageNumberPagination pagination) => Ending(pagination.TotalPages, pagination.Items, 1);

    private JsonNode Ending(string? total, string? items, int end)
    {
        if (total is null || Find(total) is not ({ } holder, var member, _) || !holder.ContainsKey(member)) return Empty(items);
        holder[member] = end;
        return page;
    }

    private JsonNode Without(string path)
    {
        if (path.IndexOf(LastItem, StringComparison.Ordinal) is >= 0 and var last) return Empty(path[..last]);
        if (Find(path) is not ({ } holder, var member, { } described) || !holder.ContainsKey(member)) return page;
        if (!described.IsRequired) holder.Remove(member);
        else holder[member] = described.Type.IsNullable ? null : "";
        return page;
    }

    private JsonNode Empty(string? items)
    {
        if (items is null) return new JsonArray();
        if (Find(items) is ({ } holder, var member, _) && holder.ContainsKey(member)) holder[member] = new JsonArray();
        return page;
    }

    private int Count(string? items) => (items is null ? page : Find(items) is ({ } holder, var member, _) ? holder[member] : null) is JsonArray list ? list.Count : 0;

    /// <summary>Returns the object of the sample that contains the value at a path, the name of the value, and its description.</summary>
    private (JsonObject? Holder, string Name, Member? Described) Find(string path)
    {
        var (node, scope, reference) = ((JsonNode?)page, api, type);
        var segments = path.Split('.');
        for (var index = 0; ; index++)
        {
            var definition = resolver.Definition(scope, reference);
            var member = (definition?.Definition as ObjectDefinition)?.Members.FirstOrDefault(member => member.Name == segments[index]);
            if (node is not JsonObject holder || index == segments.Length - 1) return (node as JsonObject, segments[index], member);
            if (member is null) return (null, "", null);
            (node, scope, reference) = (holder[segments[index]], definition!.Api, member.Type);
        }
    }
}
