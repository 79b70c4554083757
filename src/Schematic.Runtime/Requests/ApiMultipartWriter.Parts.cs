using System.Collections.Generic;
using System.Text;

namespace Schematic.Runtime;

public sealed partial class ApiMultipartWriter
{
    /// <summary>Writes a part without a name, or nothing if the value is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value: a scalar as text, a list or an object as JSON.</param>
    /// <param name="codec">The codec that writes the value.</param>
    /// <param name="contentType">The media type of the part; null for that of the value.</param>
    public void Part<T>(T? value, JsonCodec<T> codec, string? contentType = null)
    {
        if (value is null) return;
        using var parameter = ParameterValue.Of(value, codec);
        var isText = parameter.Scalar is not null && contentType?.Contains("json", System.StringComparison.OrdinalIgnoreCase) != true;
        if (isText) _body.Add(null, null, contentType, Encoding.UTF8.GetBytes(parameter.Scalar!));
        else _body.Add(null, null, contentType ?? "application/json", JsonBody.Write(value, codec));
    }

    /// <inheritdoc cref="Part{T}(T, JsonCodec{T}, string)"/>
    public void Part<T>(T? value, JsonCodec<T> codec, string? contentType = null)
        where T : struct
    {
        if (value is { } given) Part<T>(given, codec, contentType);
    }

    /// <summary>Writes parts without names.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The values; null for none.</param>
    /// <param name="codec">The codec that writes a value.</param>
    /// <param name="contentType">The media type of the parts; null for that of the values.</param>
    public void Parts<T>(IReadOnlyList<T>? values, JsonCodec<T> codec, string? contentType = null)
    {
        foreach (var value in values ?? []) Part<T>(value, codec, contentType);
    }

    /// <summary>Writes a file as a part without a name, or nothing if it is null.</summary>
    /// <param name="file">The file.</param>
    /// <param name="contentType">The media type if the file has none.</param>
    /// <param name="accepted">The media types and ranges that the server accepts; null for all.</param>
    public void FilePart(ApiFile? file, string contentType = "application/octet-stream", string? accepted = null)
    {
        if (file is null) return;
        _request.RequireReplayable(file);
        _body.Add(null, file.FileName, MediaTypeText.Choose(file.ContentType, contentType, accepted), file);
    }

    /// <summary>Writes files as parts without names.</summary>
    /// <param name="files">The files; null for none.</param>
    /// <param name="contentType">The media type of files that have none.</param>
    /// <param name="accepted">The media types and ranges that the server accepts; null for all.</param>
    public void FileParts(IReadOnlyList<ApiFile>? files, string contentType = "application/octet-stream", string? accepted = null)
    {
        foreach (var file in files ?? []) FilePart(file, contentType, accepted);
    }
}
