using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Schematic.Runtime;

public sealed partial class ApiRequestWriter
{
    /// <summary>Starts a multipart form (RFC 7578).</summary>
    /// <param name="mediaType">The media type without its boundary.</param>
    /// <returns>What takes its parts.</returns>
    public ApiMultipartWriter Multipart(string mediaType = "multipart/form-data")
    {
        var body = new MultipartBody();
        SetContent(body, $"{mediaType}; boundary={body.Boundary}");
        return new ApiMultipartWriter(this, body);
    }

    internal void RequireReplayable(ApiFile file) => IsReplayable &= file.IsReplayable;
}

/// <summary>Takes the parts of a multipart form, which <see cref="ApiRequestWriter.Multipart"/> begins.</summary>
public sealed class ApiMultipartWriter
{
    private readonly ApiRequestWriter _request;
    private readonly MultipartBody _body;

    internal ApiMultipartWriter(ApiRequestWriter request, MultipartBody body)
    {
        _request = request;
        _body = body;
    }

    /// <summary>Writes a file; nothing when it is null.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="file">The file.</param>
    /// <param name="contentType">The media type where the file has none.</param>
    public void File(string name, ApiFile? file, string contentType = "application/octet-stream")
    {
        if (file is null) return;
        _request.RequireReplayable(file);
        _body.Add(name, file.FileName ?? name, file.ContentType ?? contentType, file);
    }

    /// <summary>Writes several files, each as a part of the same name.</summary>
    /// <param name="name">The parts' name.</param>
    /// <param name="files">The files; null for none.</param>
    /// <param name="contentType">The media type where a file has none.</param>
    /// <param name="minimum">The fewest files that the server accepts, when there are any.</param>
    /// <param name="maximum">The most files that the server accepts.</param>
    /// <exception cref="ArgumentException">There are fewer or more files than the server accepts.</exception>
    public void Files(string name, IReadOnlyCollection<ApiFile>? files, string contentType = "application/octet-stream", int minimum = 0, int maximum = int.MaxValue)
    {
        if (files is null) return;
        if (files.Count < minimum || files.Count > maximum)
            throw new ArgumentException($"'{name}' takes {minimum} to {maximum} files, not {files.Count}.");
        foreach (var file in files) File(name, file, contentType);
    }

    /// <summary>Writes a field: a scalar as text, each item of a list as a part of its own, an object as JSON. Nothing when it is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">What makes text of it.</param>
    /// <param name="contentType">The media type of the part; null for none, which means text, or for JSON where the value is an object.</param>
    public void Field<T>(string name, T? value, JsonCodec<T> codec, string? contentType = null)
    {
        if (value is null) return;
        using var parameter = ParameterValue.Of(value, codec);
        AddField(name, parameter, contentType);
    }

    /// <inheritdoc cref="Field{T}(string, T, JsonCodec{T}, string)"/>
    public void Field<T>(string name, T? value, JsonCodec<T> codec, string? contentType = null)
        where T : struct
    {
        if (value is { } given) Field<T>(name, given, codec, contentType);
    }

    /// <summary>Writes a field as JSON; nothing when it is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">What writes it.</param>
    /// <param name="contentType">The media type of the part.</param>
    public void JsonField<T>(string name, T? value, JsonCodec<T> codec, string contentType = "application/json")
    {
        if (value is not null) _body.Add(name, null, contentType, JsonBody.Write(value, codec));
    }

    /// <inheritdoc cref="JsonField{T}(string, T, JsonCodec{T}, string)"/>
    public void JsonField<T>(string name, T? value, JsonCodec<T> codec, string contentType = "application/json")
        where T : struct
    {
        if (value is { } given) JsonField<T>(name, given, codec, contentType);
    }

    private void AddField(string name, in ParameterValue value, string? contentType)
    {
        if (value.Scalar is { } text) _body.Add(name, null, contentType, Encoding.UTF8.GetBytes(text));
        else if (value.IsList) AddItems(name, value, contentType);
        else if (value.Element.ValueKind == JsonValueKind.Object) AddText(name, value.Element, contentType);
    }

    private void AddItems(string name, in ParameterValue value, string? contentType)
    {
        var items = ParameterValue.Members(value);
        while (items.MoveNext()) AddText(name, items.Current.Value, contentType);
    }

    private void AddText(string name, JsonElement value, string? contentType)
    {
        var isJson = value.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        _body.Add(name, null, contentType ?? (isJson ? "application/json" : null), Encoding.UTF8.GetBytes(ParameterValue.Text(value)));
    }
}
