using System.Buffers;
using System.Text;

namespace Schematic.CSharp.Binding.Code;

/// <summary>Characters that most text consists of.</summary>
internal static class PrintableAscii
{
    /// <summary>All of them but some: a text without these needs no second look.</summary>
    public static SearchValues<char> Except(string characters)
    {
        var rest = new StringBuilder();
        for (var character = ' '; character <= '~'; character++)
            if (!characters.Contains(character)) rest.Append(character);
        return SearchValues.Create(rest.ToString());
    }
}
