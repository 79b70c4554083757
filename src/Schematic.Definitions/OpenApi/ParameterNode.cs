using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>A parameter listed by an operation, with references resolved.</summary>
/// <param name="Node">The parameter.</param>
/// <param name="Component">The name of the parameter among the components; null if it is declared inline.</param>
internal sealed record ParameterNode(MappingNode Node, string? Component)
{
    /// <summary>Gets the location of the parameter, including Swagger 2.0's <c>body</c> and <c>formData</c>.</summary>
    public string? In => Node.GetText("in");

    /// <summary>Returns the parameters that the nodes list, in order.</summary>
    public static IReadOnlyList<ParameterNode> Of(OpenApiContext context, params ReadOnlySpan<DocumentNode> holders)
    {
        var parameters = new List<ParameterNode>();
        foreach (var holder in holders)
        {
            if (holder.Get("parameters") is not (null or SequenceNode)) context.Malformed(holder.Get("parameters")!, "'parameters'", "a sequence");
            foreach (var item in holder.GetSequence("parameters").Elements())
                if (context.Mapping(item, "A parameter") is { } node) parameters.Add(new ParameterNode(node, context.References.LastName(item)));
        }

        return parameters;
    }
}
