using System.Text;
using Schematic.Definitions.Documents;
using Schematic.Definitions.Model;

namespace Schematic.Definitions.OpenApi;

/// <summary>
/// A query in the key of a path, which the specification does not define. Documents use it to distinguish operations with the same path, as in
/// <c>/items?view=short</c>, to locate a parameter, as in <c>/items?q={text}</c>, or to list parameters, as in <c>/items{?q,limit}</c>.
/// </summary>
internal sealed class PathQuery
{
    private readonly List<Pair> _pairs;

    private PathQuery(List<Pair> pairs) => _pairs = pairs;

    /// <summary>Separates the query from a path. <see cref="PathTemplate.Text"/> keeps the original key.</summary>
    public static (PathTemplate Path, PathQuery Query) Split(PathTemplate path)
    {
        var key = WithoutLists(path.Text);
        var start = key.IndexOf('?', StringComparison.Ordinal);
        if (start < 0 && key.Length == path.Text.Length) return (path, new PathQuery([]));
        var pairs = start < 0 ? [] : key[(start + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair.Of).DistinctBy(pair => pair.Name).ToList();
        return (path with { Segments = PathTemplate.Parse(start < 0 ? key : key[..start]).Segments }, new PathQuery(pairs));
    }

    /// <summary>Moves a parameter to the query if its placeholder is a value in the query, regardless of its declared location.</summary>
    public Parameter Place(Parameter parameter)
    {
        if (parameter.In is not (ParameterLocation.Path or ParameterLocation.Query)) return parameter;
        var place = _pairs.Find(pair => pair.Value == $"{{{parameter.Name}}}");
        if (place is null || (parameter.In == ParameterLocation.Query && parameter.Name == place.Name)) return parameter;
        return parameter with { In = ParameterLocation.Query, Name = place.Name, CodeName = parameter.CodeName ?? parameter.Name, Style = ParameterStyle.Form, Explode = true };
    }

    /// <summary>Returns the values that every request sends.</summary>
    /// <param name="operation">The location of the operation.</param>
    public IEnumerable<Parameter> Constants(SourceLocation operation) =>
        from pair in _pairs
        where !pair.Value.Contains('{', StringComparison.Ordinal)
        select new Parameter(pair.Name, ParameterLocation.Query, TypeReference.String)
        {
            IsRequired = true,
            Style = ParameterStyle.Form,
            Explode = true,
            Constant = new ScalarNode(operation.File, operation.Line, operation.Column, ScalarKind.String, Uri.UnescapeDataString(pair.Value)),
            Location = operation,
        };

    /// <summary>Returns the parameters in the query that are not declared.</summary>
    /// <param name="parameters">The declared parameters.</param>
    /// <param name="operation">The location of the operation.</param>
    public IEnumerable<Parameter> Undeclared(IReadOnlyList<Parameter> parameters, SourceLocation operation) =>
        from pair in _pairs
        where pair.Value.Contains('{', StringComparison.Ordinal) && !parameters.Any(parameter => parameter.In == ParameterLocation.Query && parameter.Name == pair.Name)
        select new Parameter(pair.Name, ParameterLocation.Query, TypeReference.String) { IsRequired = true, Style = ParameterStyle.Form, Explode = true, Location = operation };

    // RFC 6570, section 3.2.8. The parameters in these lists have their own declarations.
    private static string WithoutLists(string path)
    {
        var text = new StringBuilder();
        var position = 0;
        for (var open = ListAt(path, 0); open >= 0 && path.IndexOf('}', open) is >= 0 and var close; open = ListAt(path, position))
        {
            text.Append(path, position, open - position);
            position = close + 1;
        }

        return position == 0 ? path : text.Append(path, position, path.Length - position).ToString();
    }

    private static int ListAt(string path, int position)
    {
        var (list, more) = (path.IndexOf("{?", position, StringComparison.Ordinal), path.IndexOf("{&", position, StringComparison.Ordinal));
        return list < 0 || (more >= 0 && more < list) ? more : list;
    }

    private sealed record Pair(string Name, string Value)
    {
        public static Pair Of(string text)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            return equals < 0 ? new Pair(Uri.UnescapeDataString(text), "") : new Pair(Uri.UnescapeDataString(text[..equals]), text[(equals + 1)..]);
        }
    }
}
