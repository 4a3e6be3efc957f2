print(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1)))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
print(0+1+2+3+4+5+6+7+8+9+10+11+12+13+14+15+16+17+18+19+20+21+22+23+24+25+26+27+28+29+30+31+32+33+34+35+36+37+38+39+40+41+42+43+44+45+46+47+48+49+50+51+52+53+54+55+56+57+58+59+60+61+62+63+64+65+66+67+68+69+70+71+72+73+74+75+76+77+78+79+80+81+82+83+84+85+86+87+88+89+90+91+92+93+94+95+96+97+98+99+100+101+102+103+104+105+106+107+108+109+110+111+112+113+114+115+116+117+118+119+120+121+122+123+124+125+126+127+128+129+130+131+132+133+134+135+136+137+138+139+140+141+142+143+144+145+146+147+148+149)
print([[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]])
print(-------------------------------------------------- 5, not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not 5)
def f(x):
    return x + 1


print(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(f(0)))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
print((1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + (1 + 1)))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
print(1 and 2 and 3 and 4 and 5 and 6 and 7 and 8 and 9 and 10 and 11 and 12 and 13 and 14 and 15 and 16 and 17 and 18 and 19 and 20 and 21 and 22 and 23 and 24 and 25 and 26 and 27 and 28 and 29 and 30 and 31 and 32 and 33 and 34 and 35 and 36 and 37 and 38 and 39 and 40 and 41 and 42 and 43 and 44 and 45 and 46 and 47 and 48 and 49 and 50 and 51 and 52 and 53 and 54 and 55 and 56 and 57 and 58 and 59 and 60 and 61 and 62 and 63 and 64 and 65 and 66 and 67 and 68 and 69 and 70 and 71 and 72 and 73 and 74 and 75 and 76 and 77 and 78 and 79 and 80 and 81 and 82 and 83 and 84 and 85 and 86 and 87 and 88 and 89 and 90 and 91 and 92 and 93 and 94 and 95 and 96 and 97 and 98 and 99 and 100 and 101 and 102 and 103 and 104 and 105 and 106 and 107 and 108 and 109 and 110 and 111 and 112 and 113 and 114 and 115 and 116 and 117 and 118 and 119 and 120 and 121 and 122 and 123 and 124 and 125 and 126 and 127 and 128 and 129 and 130 and 131 and 132 and 133 and 134 and 135 and 136 and 137 and 138 and 139 and 140 and 141 and 142 and 143 and 144 and 145 and 146 and 147 and 148 and 149 and 150 and 151 and 152 and 153 and 154 and 155 and 156 and 157 and 158 and 159 and 160 and 161 and 162 and 163 and 164 and 165 and 166 and 167 and 168 and 169 and 170 and 171 and 172 and 173 and 174 and 175 and 176 and 177 and 178 and 179 and 180 and 181 and 182 and 183 and 184 and 185 and 186 and 187 and 188 and 189 and 190 and 191 and 192 and 193 and 194 and 195 and 196 and 197 and 198 and 199 and 200 and 201 and 202 and 203 and 204 and 205 and 206 and 207 and 208 and 209 and 210 and 211 and 212 and 213 and 214 and 215 and 216 and 217 and 218 and 219 and 220 and 221 and 222 and 223 and 224 and 225 and 226 and 227 and 228 and 229 and 230 and 231 and 232 and 233 and 234 and 235 and 236 and 237 and 238 and 239 and 240 and 241 and 242 and 243 and 244 and 245 and 246 and 247 and 248 and 249 and 250 and 251 and 252 and 253 and 254 and 255 and 256 and 257 and 258 and 259 and 260 and 261 and 262 and 263 and 264 and 265 and 266 and 267 and 268 and 269 and 270 and 271 and 272 and 273 and 274 and 275 and 276 and 277 and 278 and 279 and 280 and 281 and 282 and 283 and 284 and 285 and 286 and 287 and 288 and 289 and 290 and 291 and 292 and 293 and 294 and 295 and 296 and 297 and 298 and 299 and 300 and 301 and 302 and 303 and 304 and 305 and 306 and 307 and 308 and 309 and 310 and 311 and 312 and 313 and 314 and 315 and 316 and 317 and 318 and 319 and 320 and 321 and 322 and 323 and 324 and 325 and 326 and 327 and 328 and 329 and 330 and 331 and 332 and 333 and 334 and 335 and 336 and 337 and 338 and 339 and 340 and 341 and 342 and 343 and 344 and 345 and 346 and 347 and 348 and 349 and 350 and 351 and 352 and 353 and 354 and 355 and 356 and 357 and 358 and 359 and 360 and 361 and 362 and 363 and 364 and 365 and 366 and 367 and 368 and 369 and 370 and 371 and 372 and 373 and 374 and 375 and 376 and 377 and 378 and 379 and 380 and 381 and 382 and 383 and 384 and 385 and 386 and 387 and 388 and 389 and 390 and 391 and 392 and 393 and 394 and 395 and 396 and 397 and 398 and 399)
x = 0 if 0 else 1 if 0 else 2 if 0 else 3 if 0 else 4 if 0 else 5 if 0 else 6 if 0 else 7 if 0 else 8 if 0 else 9 if 0 else 10 if 0 else 11 if 0 else 12 if 0 else 13 if 0 else 14 if 0 else 15 if 0 else 16 if 0 else 17 if 0 else 18 if 0 else 19 if 0 else 20 if 0 else 21 if 0 else 22 if 0 else 23 if 0 else 24 if 0 else 25 if 0 else 26 if 0 else 27 if 0 else 28 if 0 else 29 if 0 else 30 if 0 else 31 if 0 else 32 if 0 else 33 if 0 else 34 if 0 else 35 if 0 else 36 if 0 else 37 if 0 else 38 if 0 else 39 if 0 else 40 if 0 else 41 if 0 else 42 if 0 else 43 if 0 else 44 if 0 else 45 if 0 else 46 if 0 else 47 if 0 else 48 if 0 else 49 if 0 else 50 if 0 else 51 if 0 else 52 if 0 else 53 if 0 else 54 if 0 else 55 if 0 else 56 if 0 else 57 if 0 else 58 if 0 else 59 if 0 else 60 if 0 else 61 if 0 else 62 if 0 else 63 if 0 else 64 if 0 else 65 if 0 else 66 if 0 else 67 if 0 else 68 if 0 else 69 if 0 else 70 if 0 else 71 if 0 else 72 if 0 else 73 if 0 else 74 if 0 else 75 if 0 else 76 if 0 else 77 if 0 else 78 if 0 else 79
print(x)
if x == 1000:
    print("no")
elif x == 1000:
    print("no")
elif x == 1001:
    print("no")
elif x == 1002:
    print("no")
elif x == 1003:
    print("no")
elif x == 1004:
    print("no")
elif x == 1005:
    print("no")
elif x == 1006:
    print("no")
elif x == 1007:
    print("no")
elif x == 1008:
    print("no")
elif x == 1009:
    print("no")
elif x == 1010:
    print("no")
elif x == 1011:
    print("no")
elif x == 1012:
    print("no")
elif x == 1013:
    print("no")
elif x == 1014:
    print("no")
elif x == 1015:
    print("no")
elif x == 1016:
    print("no")
elif x == 1017:
    print("no")
elif x == 1018:
    print("no")
elif x == 1019:
    print("no")
elif x == 1020:
    print("no")
elif x == 1021:
    print("no")
elif x == 1022:
    print("no")
elif x == 1023:
    print("no")
elif x == 1024:
    print("no")
elif x == 1025:
    print("no")
elif x == 1026:
    print("no")
elif x == 1027:
    print("no")
elif x == 1028:
    print("no")
elif x == 1029:
    print("no")
elif x == 1030:
    print("no")
elif x == 1031:
    print("no")
elif x == 1032:
    print("no")
elif x == 1033:
    print("no")
elif x == 1034:
    print("no")
elif x == 1035:
    print("no")
elif x == 1036:
    print("no")
elif x == 1037:
    print("no")
elif x == 1038:
    print("no")
elif x == 1039:
    print("no")
elif x == 1040:
    print("no")
elif x == 1041:
    print("no")
elif x == 1042:
    print("no")
elif x == 1043:
    print("no")
elif x == 1044:
    print("no")
elif x == 1045:
    print("no")
elif x == 1046:
    print("no")
elif x == 1047:
    print("no")
elif x == 1048:
    print("no")
elif x == 1049:
    print("no")
elif x == 1050:
    print("no")
elif x == 1051:
    print("no")
elif x == 1052:
    print("no")
elif x == 1053:
    print("no")
elif x == 1054:
    print("no")
elif x == 1055:
    print("no")
elif x == 1056:
    print("no")
elif x == 1057:
    print("no")
elif x == 1058:
    print("no")
elif x == 1059:
    print("no")
elif x == 1060:
    print("no")
elif x == 1061:
    print("no")
elif x == 1062:
    print("no")
elif x == 1063:
    print("no")
elif x == 1064:
    print("no")
elif x == 1065:
    print("no")
elif x == 1066:
    print("no")
elif x == 1067:
    print("no")
elif x == 1068:
    print("no")
elif x == 1069:
    print("no")
elif x == 1070:
    print("no")
elif x == 1071:
    print("no")
elif x == 1072:
    print("no")
elif x == 1073:
    print("no")
elif x == 1074:
    print("no")
elif x == 1075:
    print("no")
elif x == 1076:
    print("no")
elif x == 1077:
    print("no")
elif x == 1078:
    print("no")
elif x == 1079:
    print("no")
elif x == 1080:
    print("no")
elif x == 1081:
    print("no")
elif x == 1082:
    print("no")
elif x == 1083:
    print("no")
elif x == 1084:
    print("no")
elif x == 1085:
    print("no")
elif x == 1086:
    print("no")
elif x == 1087:
    print("no")
elif x == 1088:
    print("no")
elif x == 1089:
    print("no")
elif x == 1090:
    print("no")
elif x == 1091:
    print("no")
elif x == 1092:
    print("no")
elif x == 1093:
    print("no")
elif x == 1094:
    print("no")
elif x == 1095:
    print("no")
elif x == 1096:
    print("no")
elif x == 1097:
    print("no")
elif x == 1098:
    print("no")
elif x == 1099:
    print("no")
elif x == 1100:
    print("no")
elif x == 1101:
    print("no")
elif x == 1102:
    print("no")
elif x == 1103:
    print("no")
elif x == 1104:
    print("no")
elif x == 1105:
    print("no")
elif x == 1106:
    print("no")
elif x == 1107:
    print("no")
elif x == 1108:
    print("no")
elif x == 1109:
    print("no")
elif x == 1110:
    print("no")
elif x == 1111:
    print("no")
elif x == 1112:
    print("no")
elif x == 1113:
    print("no")
elif x == 1114:
    print("no")
elif x == 1115:
    print("no")
elif x == 1116:
    print("no")
elif x == 1117:
    print("no")
elif x == 1118:
    print("no")
elif x == 1119:
    print("no")
elif x == 1120:
    print("no")
elif x == 1121:
    print("no")
elif x == 1122:
    print("no")
elif x == 1123:
    print("no")
elif x == 1124:
    print("no")
elif x == 1125:
    print("no")
elif x == 1126:
    print("no")
elif x == 1127:
    print("no")
elif x == 1128:
    print("no")
elif x == 1129:
    print("no")
elif x == 1130:
    print("no")
elif x == 1131:
    print("no")
elif x == 1132:
    print("no")
elif x == 1133:
    print("no")
elif x == 1134:
    print("no")
elif x == 1135:
    print("no")
elif x == 1136:
    print("no")
elif x == 1137:
    print("no")
elif x == 1138:
    print("no")
elif x == 1139:
    print("no")
elif x == 1140:
    print("no")
elif x == 1141:
    print("no")
elif x == 1142:
    print("no")
elif x == 1143:
    print("no")
elif x == 1144:
    print("no")
elif x == 1145:
    print("no")
elif x == 1146:
    print("no")
elif x == 1147:
    print("no")
elif x == 1148:
    print("no")
elif x == 1149:
    print("no")
elif x == 1150:
    print("no")
elif x == 1151:
    print("no")
elif x == 1152:
    print("no")
elif x == 1153:
    print("no")
elif x == 1154:
    print("no")
elif x == 1155:
    print("no")
elif x == 1156:
    print("no")
elif x == 1157:
    print("no")
elif x == 1158:
    print("no")
elif x == 1159:
    print("no")
elif x == 1160:
    print("no")
elif x == 1161:
    print("no")
elif x == 1162:
    print("no")
elif x == 1163:
    print("no")
elif x == 1164:
    print("no")
elif x == 1165:
    print("no")
elif x == 1166:
    print("no")
elif x == 1167:
    print("no")
elif x == 1168:
    print("no")
elif x == 1169:
    print("no")
elif x == 1170:
    print("no")
elif x == 1171:
    print("no")
elif x == 1172:
    print("no")
elif x == 1173:
    print("no")
elif x == 1174:
    print("no")
elif x == 1175:
    print("no")
elif x == 1176:
    print("no")
elif x == 1177:
    print("no")
elif x == 1178:
    print("no")
elif x == 1179:
    print("no")
elif x == 1180:
    print("no")
elif x == 1181:
    print("no")
elif x == 1182:
    print("no")
elif x == 1183:
    print("no")
elif x == 1184:
    print("no")
elif x == 1185:
    print("no")
elif x == 1186:
    print("no")
elif x == 1187:
    print("no")
elif x == 1188:
    print("no")
elif x == 1189:
    print("no")
elif x == 1190:
    print("no")
elif x == 1191:
    print("no")
elif x == 1192:
    print("no")
elif x == 1193:
    print("no")
elif x == 1194:
    print("no")
elif x == 1195:
    print("no")
elif x == 1196:
    print("no")
elif x == 1197:
    print("no")
elif x == 1198:
    print("no")
elif x == 1199:
    print("no")
elif x == 1200:
    print("no")
elif x == 1201:
    print("no")
elif x == 1202:
    print("no")
elif x == 1203:
    print("no")
elif x == 1204:
    print("no")
elif x == 1205:
    print("no")
elif x == 1206:
    print("no")
elif x == 1207:
    print("no")
elif x == 1208:
    print("no")
elif x == 1209:
    print("no")
elif x == 1210:
    print("no")
elif x == 1211:
    print("no")
elif x == 1212:
    print("no")
elif x == 1213:
    print("no")
elif x == 1214:
    print("no")
elif x == 1215:
    print("no")
elif x == 1216:
    print("no")
elif x == 1217:
    print("no")
elif x == 1218:
    print("no")
elif x == 1219:
    print("no")
elif x == 1220:
    print("no")
elif x == 1221:
    print("no")
elif x == 1222:
    print("no")
elif x == 1223:
    print("no")
elif x == 1224:
    print("no")
elif x == 1225:
    print("no")
elif x == 1226:
    print("no")
elif x == 1227:
    print("no")
elif x == 1228:
    print("no")
elif x == 1229:
    print("no")
elif x == 1230:
    print("no")
elif x == 1231:
    print("no")
elif x == 1232:
    print("no")
elif x == 1233:
    print("no")
elif x == 1234:
    print("no")
elif x == 1235:
    print("no")
elif x == 1236:
    print("no")
elif x == 1237:
    print("no")
elif x == 1238:
    print("no")
elif x == 1239:
    print("no")
elif x == 1240:
    print("no")
elif x == 1241:
    print("no")
elif x == 1242:
    print("no")
elif x == 1243:
    print("no")
elif x == 1244:
    print("no")
elif x == 1245:
    print("no")
elif x == 1246:
    print("no")
elif x == 1247:
    print("no")
elif x == 1248:
    print("no")
elif x == 1249:
    print("no")
elif x == 79:
    print("yes")
else:
    print("no")
for i0 in range(2):
    for i1 in range(2):
        for i2 in range(2):
            for i3 in range(1):
                for i4 in range(1):
                    for i5 in range(1):
                        for i6 in range(1):
                            for i7 in range(1):
                                for i8 in range(1):
                                    for i9 in range(1):
                                        for i10 in range(1):
                                            for i11 in range(1):
                                                for i12 in range(1):
                                                    for i13 in range(1):
                                                        for i14 in range(1):
                                                            for i15 in range(1):
                                                                for i16 in range(1):
                                                                    for i17 in range(1):
                                                                        x += 1
print(x)
