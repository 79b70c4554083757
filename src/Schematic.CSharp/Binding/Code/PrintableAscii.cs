using System.Buffers;
using System.Text;

namespace Schematic.CSharp.Binding.Code;

/// <summary>The printable ASCII characters, which most strings consist of.</summary>
internal static class PrintableAscii
{
    /// <summary>Gets the printable ASCII characters except some. Strings that contain only these need no further processing.</summary>
    public static SearchValues<char> Except(string characters)
    {
        var rest = new StringBuilder();
        for (var character = ' '; character <= '~'; character++)
            if (!characters.Contains(character)) rest.Append(character);
        return SearchValues.Create(rest.ToString());
    }
}
