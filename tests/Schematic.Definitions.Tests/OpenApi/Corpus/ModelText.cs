using System.Collections;
using System.Reflection;
using System.Text;
using Schematic.Definitions.Documents;

namespace Schematic.Definitions.Tests.OpenApi.Corpus;

/// <summary>A model as text: everything in it but the places in the document.</summary>
internal static class ModelText
{
    public static string Of(object? model)
    {
        var text = new StringBuilder();
        Append(text, model, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null or string or ValueType:
                text.Append(value is string or null ? $"\"{value}\"" : value.ToString()).Append('\n');
                break;
            case DocumentNode node:
                text.Append(Documents.Reading.Describe(node)).Append('\n');
                break;
            case IEnumerable items:
                text.Append('\n');
                foreach (var item in items) Append(text.Append(' ', depth * 2).Append("- "), item, depth + 1);
                break;
            default:
                text.Append(value.GetType().Name).Append('\n');
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                    if (property.CanWrite && property.PropertyType != typeof(SourceLocation))
                        Append(text.Append(' ', depth * 2).Append(property.Name).Append(": "), property.GetValue(value), depth + 1);
                break;
        }
    }
}
