using System.Text;
using Schematic.CSharp.Binding.Code;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Writes the URLs of servers.</summary>
internal static class ServerUrl
{
    /// <summary>Returns the URL with the default values of the variables.</summary>
    public static string WithDefaults(Server server)
    {
        var url = server.Url;
        foreach (var variable in server.Variables) url = url.Replace($"{{{variable.Name}}}", variable.Default, StringComparison.Ordinal);
        return url;
    }

    /// <summary>Returns the URL as an interpolated string.</summary>
    /// <param name="server">The server.</param>
    /// <param name="hole">The function that returns the expression for a variable.</param>
    public static string Interpolated(Server server, Func<ServerVariable, string> hole)
    {
        var text = new StringBuilder(CSharpLiteral.Interpolated(server.Url));
        foreach (var variable in server.Variables) text.Replace($"{{{{{variable.Name}}}}}", $"{{{hole(variable)}}}");
        return $"$\"{text}\"";
    }
}
