using System;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>How well a JSON object fits declared members: by constants, then the fewest unknown members, then the required ones.</summary>
internal static class JsonObjectFit
{
    private const int MaxUnknown = 255;
    private const int MaxRequired = 1023;

    internal static int Of(JsonMembers members, Utf8JsonReader reader, JsonReadContext context)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return JsonShape.NoFit;

        var (known, unknown, required, constants) = (0, 0, 0, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = members.IndexOf(ref reader, known + unknown);
            reader.Read();
            if (index < 0)
            {
                unknown++;
                reader.Skip();
                continue;
            }

            known++;
            if (reader.TokenType == JsonTokenType.Null && members.KindOf(index).Null == JsonMemberNull.Fault)
                return JsonShape.NoFit;
            if (members.KindOf(index).IsRequired)
                required++;
            if (members.Constants is not null && members.Constants.TryGetValue(members[index].Value, out var constant))
            {
                if (!JsonScalar.Utf8(ref reader).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(constant)))
                    return JsonShape.NoFit;
                constants++;
            }

            reader.Skip();
        }

        if (required < members.RequiredCount && context.MissingMembers == MissingMembers.Fail)
            return JsonShape.NoFit;
        if (known == 0 && unknown > 0)
            return JsonFit.Loose;
        return ((Math.Min(constants, 255) + 1) << 20)
            | ((MaxUnknown - Math.Min(unknown, MaxUnknown)) << 10)
            | Math.Min(required, MaxRequired);
    }
}
