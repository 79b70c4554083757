using Schematic.Definitions.Documents;

namespace Schematic.Definitions.OpenApi;

/// <summary>A parameter as an operation lists it, references followed.</summary>
/// <param name="Node">The parameter.</param>
/// <param name="Component">The name under which it is kept among the components; null where it stands in place.</param>
internal sealed record ParameterNode(MappingNode Node, string? Component)
{
    /// <summary>Where the parameter travels: also <c>body</c> and <c>formData</c> of Swagger 2.0.</summary>
    public string? In => Node.GetText("in");

    /// <summary>The parameters that nodes list, in order.</summary>
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
