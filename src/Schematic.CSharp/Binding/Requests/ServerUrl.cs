using System.Text;
using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Writes the URLs of servers.</summary>
internal static class ServerUrl
{
    // The compiler copies the rest of an interpolated string for each of its values.
    private const int MostHoles = 16;

    /// <summary>Returns the URL with the default values of the variables.</summary>
    public static string WithDefaults(Server server) => Filled(server, text => text, variable => variable.Default);

    /// <summary>Returns the URL as an interpolated string, or as a concatenation if it has many variables.</summary>
    /// <param name="server">The server.</param>
    /// <param name="hole">The function that returns the expression for a variable.</param>
    public static string Interpolated(Server server, Func<ServerVariable, string> hole) => server.Variables.Count <= MostHoles
        ? $"$\"{Filled(server, CSharpLiteral.Interpolated, variable => $"{{{hole(variable)}}}")}\""
        : $"string.Concat({Filled(server, text => CSharpLiteral.String(text) + ", ", variable => hole(variable) + ", ")[..^2]})";

    // One pass over the URL: a value is not searched for variables, and the number of variables does not matter.
    private static string Filled(Server server, Func<string, string> text, Func<ServerVariable, string> value)
    {
        var (url, start) = (server.Url, 0);
        var variables = server.Variables.ToDictionary(variable => variable.Name, StringComparer.Ordinal);
        var filled = new StringBuilder();
        for (var end = url.IndexOf('}', StringComparison.Ordinal); end >= 0; end = url.IndexOf('}', end + 1))
        {
            var open = url.LastIndexOf('{', end, end - start + 1);
            if (open < 0 || !variables.TryGetValue(url[(open + 1)..end], out var variable)) continue;
            filled.Append(text(url[start..open])).Append(value(variable));
            start = end + 1;
        }

        return filled.Append(text(url[start..])).ToString();
    }
}
